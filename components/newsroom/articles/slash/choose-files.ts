/** Asks for files of this device, without a button of their own on the page; `take` hears of them when some were chosen. */
export function chooseFiles({
  accept,
  multiple = false,
  take,
}: {
  accept: string;
  multiple?: boolean;
  take: (files: readonly File[]) => void;
}): void {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', accept, multiple });
  input.addEventListener('change', () => take([...(input.files ?? [])]));
  input.click();
}
