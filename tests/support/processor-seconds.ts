/** How many seconds of the processor some work took, whatever else the machine does meanwhile: against work that grows with the square. */
export function processorSeconds(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000_000;
}
