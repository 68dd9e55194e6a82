/**
 * Does something with each part, at most `most` parts in advance of whoever takes them, and gives what came of it in the order of the parts.
 * Whoever takes no more waits until what was begun is over.
 */
export async function* inAdvance<Part, Made>(
  parts: AsyncIterable<Part>,
  work: (part: Part) => Promise<Made>,
  most: number,
): AsyncGenerator<Made> {
  const reading = parts[Symbol.asyncIterator]();
  const begun: Promise<{ made: Made } | null>[] = [];
  const begin = () => {
    const one = reading.next().then(async (read) => (read.done ? null : { made: await work(read.value) }));
    // Whoever comes to it hears of its failure.
    one.catch(() => {});
    begun.push(one);
  };
  for (let count = 0; count < most; count += 1) begin();
  try {
    for (let next = await begun.shift(); next; next = await begun.shift()) {
      begin();
      yield next.made;
    }
  } finally {
    await Promise.allSettled(begun);
    await reading.return?.();
  }
}
