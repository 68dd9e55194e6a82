// What a reader's own device keeps about comments: drafts until they are sent, and the receipts of those that were. Nothing of it
// goes anywhere. Where a device keeps nothing (a private window, a full store) all works without.

const RECEIPTS = 'comment-receipts';
const MOST_RECEIPTS = 20;

/** @typedef {{ key?: string, words: Record<string, string> }} Draft */
/** @typedef {{ path: string, title: string, story: string }} SentComment */

/** @param {string} name @returns {unknown} */
function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null');
  } catch {
    return null;
  }
}

/** @param {string} name @param {unknown} value what to keep; null to keep it no longer @returns {boolean} whether it is kept */
function write(name, value) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
    return value !== null;
  } catch {
    return false;
  }
}

/** @param {string} place @returns {Draft | null} */
export function readDraft(place) {
  const draft = read(place);
  if (typeof draft !== 'object' || draft === null || !('words' in draft) || typeof draft.words !== 'object') return null;
  return /** @type {Draft} */ (draft);
}

/** @param {string} place @param {Draft | null} draft @returns {boolean} whether it is kept */
export const writeDraft = (place, draft) => write(place, draft);

/** @returns {SentComment[]} the newest first */
export function readSent() {
  const sent = read(RECEIPTS);
  return Array.isArray(sent)
    ? sent.filter((one) => typeof one?.path === 'string' && /^\/binh-luan\/bien-nhan\/[\w-]+$/.test(one.path))
    : [];
}

/** @param {SentComment} comment */
export function rememberSent(comment) {
  write(RECEIPTS, [comment, ...readSent().filter(({ path }) => path !== comment.path)].slice(0, MOST_RECEIPTS));
}

/** @param {string} gone the path of a receipt */
export function forgetSent(gone) {
  const rest = readSent().filter(({ path }) => path !== gone);
  write(RECEIPTS, rest.length > 0 ? rest : null);
}
