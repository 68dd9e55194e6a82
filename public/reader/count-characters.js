// How many characters a field still takes, as people count them: a letter with its marks is one, and so is a family of emoji.

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });
/** From here on the count is said aloud, in steps. */
const NEARLY_FULL = 20;
const STEP = 5;

/** Shows it below a field that has a limit. @param {Element} field */
export function showCount(field) {
  const counter = field.querySelector('.form-count');
  const input = field.querySelector('input, textarea');
  if (!(counter instanceof HTMLElement) || !(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return;
  // Stored text is composed and has no spaces around it.
  const left = Number(counter.dataset.max) - [...graphemes.segment(input.value.normalize('NFC').trim())].length;
  const text = left < 0 ? counter.dataset.over : counter.dataset.left;
  counter.textContent = text?.replace('{count}', Math.abs(left).toLocaleString(document.documentElement.lang)) ?? '';
  counter.hidden = input.value === '';
  counter.toggleAttribute('data-over-limit', left < 0);
  const said = field.querySelector('[data-count-said]');
  if (said && left > NEARLY_FULL) said.textContent = '';
  else if (said && left % STEP === 0) said.textContent = counter.textContent;
}
