import './reader-form.js';

// The form of the page for mistakes, in a dialog over the story.

/** @type {Promise<HTMLDialogElement> | null} */
let made = null;

/**
 * Opens the form; what was typed before it was closed is still there.
 * @param {{ link: HTMLAnchorElement, passage: string, close: string }} asked `link` leads to the form's own page and has the
 *   focus again when the dialog closes; `passage` is what is wrong, if the reader has pointed at it; `close` is a label
 * @throws when the form cannot be had
 */
export async function openCorrection({ link, passage, close }) {
  made ??= makeDialog(link, close).catch((error) => {
    made = null;
    throw error;
  });
  const dialog = await made;
  if (!dialog.querySelector('form') && !dialog.open) {
    // One note was sent and thanked for: the next one needs a form of its own.
    dialog.remove();
    made = null;
    return openCorrection({ link, passage, close });
  }
  if (!dialog.open) dialog.showModal();
  const [field, next] = ['passage', 'proposal'].map((name) => dialog.querySelector(`[name="${name}"]`));
  if (!(field instanceof HTMLTextAreaElement) || !(next instanceof HTMLTextAreaElement)) return;
  if (passage) {
    field.value = passage;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  (passage ? next : field).focus();
}

/**
 * @param {HTMLAnchorElement} link
 * @param {string} close
 */
async function makeDialog(link, close) {
  const response = await fetch(link.href);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const form = page.querySelector('correction-form');
  if (!response.ok || !form?.querySelector('form')) throw new Error('There is no form.');
  form.querySelector('script')?.remove();
  const title = Object.assign(document.createElement('h2'), { id: 'correction-title', textContent: link.textContent });
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'correction-close', textContent: close });
  const dialog = Object.assign(document.createElement('dialog'), { className: 'correction-dialog' });
  dialog.setAttribute('aria-labelledby', title.id);
  button.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => link.focus({ preventScroll: true }));
  dialog.append(title, document.adoptNode(form), button);
  document.body.append(dialog);
  return dialog;
}
