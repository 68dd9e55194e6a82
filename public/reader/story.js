// The tools of a story that need a script. Texts come from the server's HTML; what is seldom used is loaded when it is asked for.

const SIZES = ['90', '100', '112', '125', '150'];
const root = document.documentElement;

class StoryTools extends HTMLElement {
  /** @type {import('./listen.js').Listening | null} */
  #listening = null;

  connectedCallback() {
    this.addEventListener('click', (event) => {
      const tool = event.target instanceof Element && event.target.closest('[data-tool]');
      if (tool instanceof HTMLElement) void this.#use(tool.dataset.tool ?? '', event);
    });
    this.#offer('copy', Boolean(navigator.clipboard));
    this.#offer('share', 'share' in navigator);
    this.#offerVoice();
    this.#tool('contrast')?.setAttribute('aria-pressed', String(isHighContrast()));
    void this.#count();
    void keepForLater();
  }

  /** @param {string} name */
  #tool(name) {
    return this.querySelector(`[data-tool="${name}"]`);
  }

  /** @param {string} name @param {boolean} isThere */
  #offer(name, isThere) {
    this.#tool(name)?.toggleAttribute('hidden', !isThere);
  }

  #offerVoice() {
    if (!('speechSynthesis' in window)) return;
    const look = () => {
      if (!this.#listening) this.#offer('listen', findVoice() !== undefined);
    };
    look();
    // Most browsers learn only later which voices they have.
    speechSynthesis.addEventListener('voiceschanged', look);
  }

  /** @param {string} tool @param {Event} event */
  async #use(tool, event) {
    if (tool === 'smaller' || tool === 'normal' || tool === 'larger') this.#resize(tool);
    if (tool === 'contrast') this.#changeContrast();
    if (tool === 'copy') await this.#copy();
    if (tool === 'share') await navigator.share({ title: document.title, url: this.dataset.address }).catch(() => {});
    if (tool === 'listen') await this.#listen();
    if (tool === 'stop') this.#listening?.stop();
    if (tool === 'print') {
      event.preventDefault();
      print();
    }
  }

  /** @param {'smaller' | 'normal' | 'larger'} change */
  #resize(change) {
    const at = SIZES.indexOf(root.dataset.textSize ?? '100');
    const next = change === 'normal' ? '100' : (SIZES[at + (change === 'larger' ? 1 : -1)] ?? SIZES[at]);
    if (next === '100') delete root.dataset.textSize;
    else root.dataset.textSize = next;
    remember();
    this.#say(this.dataset.sizeNow?.replace('{percent}', next ?? ''));
  }

  #changeContrast() {
    const isHigh = !isHighContrast();
    root.dataset.contrast = isHigh ? 'more' : 'normal';
    this.#tool('contrast')?.setAttribute('aria-pressed', String(isHigh));
    remember();
  }

  async #copy() {
    const button = this.#tool('copy');
    if (!(button instanceof HTMLElement)) return;
    const copied = await navigator.clipboard.writeText(this.dataset.address ?? '').then(
      () => true,
      () => false,
    );
    const text = (copied ? this.dataset.copied : this.dataset.notCopied) ?? '';
    // What came of it stands on the button until its reader goes on.
    button.dataset.label ??= button.textContent;
    button.textContent = text;
    button.onblur = () => Object.assign(button, { textContent: button.dataset.label });
    this.#say(text);
  }

  async #listen() {
    if (this.#listening) return this.#listening.toggle();
    const voice = findVoice();
    const article = document.querySelector('article.story');
    if (!voice || !article) return;
    try {
      const { listenTo } = await import('./listen.js');
      this.#listening = listenTo(article, voice, (state) => this.#showListening(state));
    } catch {
      this.#say(this.dataset.cannotListen);
    }
  }

  /** @param {'listening' | 'paused' | 'listened' | 'stopped' | 'cannotListen'} state */
  #showListening(state) {
    const isOn = state === 'listening' || state === 'paused';
    if (!isOn) this.#listening = null;
    const button = this.#tool('listen');
    const label = state === 'listening' ? this.dataset.pause : state === 'paused' ? this.dataset.resume : this.dataset.listen;
    if (button) button.textContent = label ?? '';
    if (!isOn && document.activeElement === this.#tool('stop') && button instanceof HTMLElement) button.focus();
    this.#offer('stop', isOn);
    // What is read aloud says by itself that it is being read.
    this.#say(state === 'listening' || state === 'stopped' ? '' : this.dataset[state]);
  }

  /** @param {string} [text] */
  #say(text = '') {
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = text;
  }

  /** Tells that somebody reads, once the page is really seen, and shows how many did. */
  async #count() {
    await seen();
    const answer = await fetch('/api/views', {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ articleId: Number(this.dataset.article) }),
    }).catch(() => null);
    if (!answer?.ok) return;
    const { views } = await answer.json();
    const place = this.querySelector('[data-count]');
    if (place && views > 0) place.textContent = this.dataset.views?.replace('{count}', Number(views).toLocaleString(root.lang)) ?? '';
  }
}

function findVoice() {
  const language = root.lang.slice(0, 2);
  return speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language));
}

const isHighContrast = () =>
  root.dataset.contrast === 'more' || (root.dataset.contrast !== 'normal' && matchMedia('(prefers-contrast: more)').matches);

function remember() {
  const { textSize, contrast } = root.dataset;
  try {
    localStorage.setItem('reading', JSON.stringify({ textSize, contrast }));
  } catch {
    // It holds for this page.
  }
}

/** A page that was made ahead or lies in a tab behind is not read yet. */
async function seen() {
  while (document.visibilityState !== 'visible' || ('prerendering' in document && document.prerendering))
    await new Promise((resolve) => {
      document.addEventListener('visibilitychange', resolve, { once: true });
      document.addEventListener('prerenderingchange', resolve, { once: true });
    });
}

/** Has the story kept on the device with the files it used, for reading away from the net. */
async function keepForLater() {
  if (!('serviceWorker' in navigator)) return;
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  const { active } = await navigator.serviceWorker.ready;
  const title = document.querySelector('h1')?.firstChild?.textContent?.trim();
  new PerformanceObserver((list) => {
    active?.postMessage({ read: location.pathname, title, files: list.getEntries().map(({ name }) => name) });
  }).observe({ type: 'resource', buffered: true });
}

/**
 * Has what stands under the story made quicker when somebody comes near it; until then it works by itself.
 * @param {Element | null} place
 * @param {() => Promise<unknown>} bring
 */
function enhanceLater(place, bring) {
  if (!place) return;
  const load = () => {
    near.disconnect();
    void bring();
  };
  const near = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && load(), {
    rootMargin: '600px',
  });
  near.observe(place);
  place.addEventListener('focusin', load, { once: true });
}

/** The way to point at a mistake is fetched when a reader selects something or reaches for its link. */
function offerCorrection() {
  const link = document.querySelector('correction-link');
  if (!link) return;
  const load = () => void import('./correction.js');
  document.addEventListener('selectionchange', load, { once: true });
  for (const reach of ['pointerover', 'focusin']) link.addEventListener(reach, load, { once: true });
}

customElements.define('story-tools', StoryTools);
enhanceLater(document.querySelector('comment-form'), () => import('./reader-form.js'));
// The first of them: from there on a reader is among the comments.
enhanceLater(document.querySelector('comment-like form'), () => import('./comment-like.js'));
offerCorrection();

export {};
