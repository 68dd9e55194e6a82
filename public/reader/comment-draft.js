// Keeps what somebody writes under a story on their device until it is sent, and names the sending, so that sending it again sends
// one comment. Brought by reader-form.js. The captcha is never kept.
import { readDraft, rememberSent, writeDraft } from './kept-on-device.js';
import { softWarnings } from './soft-warnings.js';

const FIELDS = ['name', 'phone', 'title', 'body'];

/** @param {HTMLElement} element the form's own element, with the texts @param {HTMLFormElement} form */
export function keepDraft(element, form) {
  const place = `comment-draft ${textOf('articleId')} ${textOf('replyTo')}`;
  const note = element.querySelector('[data-draft]');
  const said = note?.querySelector('p');
  const button = note?.querySelector('button');
  const kept = readDraft(place);

  name(textOf('requestKey') || kept?.key);
  if (kept && FIELDS.every((field) => textOf(field).trim() === '')) {
    for (const field of FIELDS) fill(field, kept.words[field] ?? '');
    show(element.dataset.restored, true);
  } else if (FIELDS.some((field) => textOf(field).trim() !== '')) keep();
  warn();

  form.addEventListener('input', ({ target }) => {
    if (target instanceof Element && FIELDS.includes(target.getAttribute('name') ?? '')) keep();
  });
  form.addEventListener('change', warn);
  button?.addEventListener('click', () => {
    for (const field of FIELDS) fill(field, '');
    writeDraft(place, null);
    name(undefined);
    warn();
    show(element.dataset.removed, false);
    inputOf('name')?.focus();
  });
  element.addEventListener('form-taken', (event) => {
    writeDraft(place, null);
    const { receipt } = /** @type {CustomEvent<{ receipt?: string }>} */ (event).detail;
    const story = document.querySelector('h1')?.firstChild?.textContent?.trim() ?? '';
    if (receipt) rememberSent({ path: receipt, title: textOf('title').trim(), story });
  });
  // Sent or deleted in another window: what stands here now would be another comment.
  addEventListener('storage', ({ key, newValue }) => {
    if (key === place && newValue === null && form.isConnected) name(undefined);
  });

  /** @param {string} field */
  function inputOf(field) {
    const found = form.elements.namedItem(field);
    return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : null;
  }

  /** @param {string} field */
  function textOf(field) {
    return inputOf(field)?.value ?? '';
  }

  /** @param {string} field @param {string} text */
  function fill(field, text) {
    const input = inputOf(field);
    if (!input) return;
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** @param {string | undefined} key the sending's name; another one when there is none */
  function name(key) {
    const input = inputOf('requestKey') ?? Object.assign(document.createElement('input'), { type: 'hidden', name: 'requestKey' });
    // Only pages that came safely may ask for it; elsewhere the same words under the same story are known by themselves.
    input.value = key ?? crypto.randomUUID?.() ?? '';
    if (!input.isConnected) form.append(input);
  }

  function keep() {
    const words = Object.fromEntries(FIELDS.map((field) => [field, textOf(field)]));
    const isEmpty = Object.values(words).every((text) => text.trim() === '');
    const isKept = writeDraft(place, isEmpty ? null : { key: textOf('requestKey'), words });
    if (note instanceof HTMLElement && (isKept ? note.hidden || button?.hidden : !note.hidden)) show(element.dataset.kept, isKept);
  }

  /** @param {string | undefined} text @param {boolean} isThere whether there is a draft to delete */
  function show(text, isThere) {
    if (said) said.textContent = text ?? '';
    if (button) button.hidden = !isThere;
    note?.toggleAttribute('hidden', !isThere && text === element.dataset.kept);
  }

  function warn() {
    const found = softWarnings({ title: textOf('title'), body: textOf('body') });
    const texts = { phone: element.dataset.warningPhone, unmarked: element.dataset.warningUnmarked };
    const lines = found.map((warning) => Object.assign(document.createElement('p'), { textContent: texts[warning] ?? '' }));
    const holder = element.querySelector('[data-warnings]');
    // Said once, not with every word that follows.
    if (holder && holder.textContent !== lines.map(({ textContent }) => textContent).join('')) holder.replaceChildren(...lines);
  }
}
