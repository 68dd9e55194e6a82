const DEVICE = 'toa-soan-device';
const LOCK = 'toa-soan-page-';

const random = (): string => [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The part of every page's name that says on which device it is. */
function deviceName(): string {
  try {
    const known = localStorage.getItem(DEVICE);
    if (known && /^[0-9a-f]{16}$/.test(known)) return known;
    const made = random();
    localStorage.setItem(DEVICE, made);
    return made;
  } catch {
    // A browser that keeps nothing: each page is a device of its own.
    return random();
  }
}

/** What a page works on: the draft, or what readers have. */
export type Work = 'draft' | 'live';

/** The work of a page by its name. */
export const workOf = (page: string): Work => (page.endsWith('-live') ? 'live' : 'draft');

/** A name for this page, which other pages of the browser can tell to be alive until `end` or its death. */
export function nameThisPage(work: Work): { name: string; end: () => void } {
  const name = `${deviceName()}-${random()}${work === 'live' ? '-live' : ''}`;
  const ended = new AbortController();
  const held = new Promise<void>((resolve) => ended.signal.addEventListener('abort', () => resolve()));
  // Browsers have no locks on a page without TLS; nobody can be told to be dead there.
  void navigator.locks?.request(LOCK + name, () => held).catch(() => {});
  return { name, end: () => ended.abort() };
}

/** Whether this is a page of this device which is surely no more. */
export async function isDead(page: string): Promise<boolean> {
  if (!navigator.locks || !page.startsWith(deviceName())) return false;
  const { held = [], pending = [] } = await navigator.locks.query();
  return ![...held, ...pending].some(({ name }) => name === LOCK + page);
}

/** Whether this page may be alive beside ours; where nobody can tell, it is not. */
export async function isAlive(page: string): Promise<boolean> {
  return Boolean(navigator.locks) && !(await isDead(page));
}
