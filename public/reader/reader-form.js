// Sends a reader's form without leaving the page: a comment, a note about a mistake. The form works by itself; this makes it
// quicker. Texts, addresses and fields come from the server's HTML.
import { showCount } from './count-characters.js';

/** Longer than the slowest network we know of takes; then nobody waits for an answer that was lost. */
const PATIENCE_MS = 30_000;

class ReaderForm extends HTMLElement {
  /** @type {HTMLFormElement | null} */
  #form = null;
  #isSending = false;
  /** @type {Promise<boolean> | null} */
  #fetching = null;

  connectedCallback() {
    this.#form = this.querySelector('form');
    const form = this.#form;
    if (!form) return;
    // Our messages stand beside the fields, in the page's language.
    form.noValidate = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.submitter?.matches('[data-new-captcha]')) void this.#newCaptcha(true);
      else void this.#send(form);
    });
    for (const field of form.querySelectorAll('.form-field')) showCount(field);
    form.addEventListener('input', ({ target }) => {
      const field = target instanceof Element && target.closest('.form-field');
      if (field) showCount(field);
    });
    if (!this.#hasCaptcha) this.#fetchOnApproach(form);
    if (this.localName === 'comment-form') void keepDraft(this, form);
  }

  get #hasCaptcha() {
    return Boolean(this.#input('captchaToken')?.value);
  }

  /** @param {string} name @returns {HTMLInputElement | HTMLTextAreaElement | null} */
  #input(name) {
    const found = this.#form?.elements.namedItem(name);
    return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : null;
  }

  /** @param {HTMLFormElement} form */
  #fetchOnApproach(form) {
    const fetchOnce = () => {
      near.disconnect();
      form.removeEventListener('focusin', fetchOnce);
      if (!this.#hasCaptcha) void this.#newCaptcha(false);
    };
    const near = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && fetchOnce(), {
      rootMargin: '300px',
    });
    near.observe(this);
    form.addEventListener('focusin', fetchOnce);
  }

  /** @param {boolean} asked whether the reader asked for it @returns {Promise<boolean>} */
  #newCaptcha(asked) {
    this.#fetching ??= this.#fetchCaptcha(asked).finally(() => {
      this.#fetching = null;
    });
    return this.#fetching;
  }

  /** @param {boolean} asked */
  async #fetchCaptcha(asked) {
    const button = this.querySelector('[data-new-captcha]');
    button?.setAttribute('aria-busy', 'true');
    if (asked) this.#say('status', this.dataset.captchaBusy);
    try {
      const response = await fetch(this.dataset.captchaFrom ?? '', { headers: { 'accept-language': document.documentElement.lang } });
      const answer = await response.json();
      if (!response.ok) {
        this.#say('alert', answer.title);
        return false;
      }
      this.#showCaptcha(answer);
      if (asked) {
        this.#say('status', this.dataset.captchaReady);
        this.#input('captchaAnswer')?.focus();
      }
      return true;
    } catch {
      this.#say('alert', this.dataset.captchaFailed);
      return false;
    } finally {
      button?.removeAttribute('aria-busy');
    }
  }

  /** @param {{ token: string, image: string, sound: string }} captcha */
  #showCaptcha({ token, image, sound }) {
    this.querySelector('[data-captcha] img')?.setAttribute('src', image);
    this.querySelector('[data-captcha] audio')?.setAttribute('src', sound);
    this.querySelector('[data-captcha]')?.toggleAttribute('hidden', false);
    this.querySelector('[data-captcha-later]')?.toggleAttribute('hidden', true);
    this.#set('captchaToken', token);
    this.#set('captchaAnswer', '');
  }

  /** @param {string} name @param {string} value */
  #set(name, value) {
    const input = this.#input(name);
    if (input) input.value = value;
  }

  /** @param {HTMLFormElement} form */
  async #send(form) {
    if (this.#isSending) return;
    this.#isSending = true;
    form.setAttribute('aria-busy', 'true');
    this.#showErrors({});
    this.#say('status', this.dataset.sending);
    try {
      const response = await fetch(form.getAttribute('action') ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', 'accept-language': document.documentElement.lang },
        body: JSON.stringify(words(form)),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const answer = await response.json();
      if (response.status === 201) this.#thank(form, answer);
      else await this.#refuse(answer);
    } catch {
      this.#sayLost();
    } finally {
      this.#isSending = false;
      form.removeAttribute('aria-busy');
    }
  }

  /** It may have arrived or not: whoever has named the sending can send it again without a second thought. */
  #sayLost() {
    const isNamed = Boolean(this.#input('requestKey')?.value);
    this.#say('alert', isNamed ? this.dataset.lost : this.dataset.network, true);
    const button = this.querySelector('[data-submit]');
    if (isNamed && button) button.textContent = this.dataset.sendAgain ?? '';
  }

  /** @param {{ type?: string, title?: string, receipt?: string, errors?: Record<string, string[]> }} answer */
  async #refuse({ type = '', title, receipt, errors = {} }) {
    // An answer that was looked at, or will never be good, needs a new picture.
    if (type.includes('/captcha-')) await this.#newCaptcha(false);
    this.#showErrors(errors);
    this.#say('alert', title, true, errors);
    if (receipt) this.#link(receipt, this.dataset.receipt);
    const first = this.querySelector('[aria-invalid]');
    if (first instanceof HTMLElement) first.focus();
  }

  /** @param {Record<string, string[]>} errors */
  #showErrors(errors) {
    for (const holder of this.querySelectorAll('[data-field]')) {
      const sentences = errors[holder.getAttribute('data-field') ?? ''];
      const input = holder.querySelector('[aria-describedby]');
      const error = holder.querySelector('.form-error');
      if (sentences) input?.setAttribute('aria-invalid', 'true');
      else input?.removeAttribute('aria-invalid');
      if (error) {
        error.textContent = sentences?.join(' ') ?? '';
        error.toggleAttribute('hidden', !sentences);
      }
    }
  }

  /**
   * @param {'status' | 'alert'} role
   * @param {string} [text]
   * @param {boolean} [takesFocus]
   * @param {Record<string, string[]>} [errors]
   */
  #say(role, text = '', takesFocus = false, errors = {}) {
    const notice = this.querySelector('[data-notice]');
    if (!(notice instanceof HTMLElement)) return;
    notice.setAttribute('role', role);
    notice.dataset.tone = role === 'alert' ? 'error' : 'step';
    const list = document.createElement('ul');
    for (const [field, sentences] of Object.entries(errors))
      for (const sentence of sentences) {
        const id = this.querySelector(`[data-field="${field}"] [aria-describedby]`)?.id;
        const link = Object.assign(document.createElement('a'), { href: `#${id}`, textContent: sentence });
        list.appendChild(document.createElement('li')).append(id ? link : sentence);
      }
    notice.replaceChildren(paragraph(text), ...(list.children.length > 0 ? [list] : []));
    if (takesFocus) notice.focus();
  }

  /** @param {HTMLFormElement} form @param {{ status: string, receipt?: string }} answer */
  #thank(form, answer) {
    this.dispatchEvent(new CustomEvent('form-taken', { detail: answer }));
    form.remove();
    const isThere = answer.status === 'approved';
    this.#say('status', isThere ? this.dataset.approved : this.dataset.received, true);
    const notice = this.querySelector('[data-notice]');
    if (notice instanceof HTMLElement) notice.dataset.tone = 'received';
    if (!isThere) notice?.append(paragraph(this.dataset.receivedDetail ?? ''));
    if (!answer.receipt) return;
    this.#link(answer.receipt, this.dataset.receipt);
    this.#link(this.dataset.sentListAt ?? '', this.dataset.sentList);
  }

  /** @param {string} href @param {string} [text] */
  #link(href, text = '') {
    const line = document.createElement('p');
    line.append(Object.assign(document.createElement('a'), { href, textContent: text }));
    this.querySelector('[data-notice]')?.append(line);
  }
}

/**
 * What the reader typed, as the server reads it in JSON.
 * @param {HTMLFormElement} form
 */
function words(form) {
  const { articleId, captchaToken, captchaAnswer, replyTo, requestKey, ...typed } = Object.fromEntries(new FormData(form));
  return {
    ...typed,
    articleId: Number(articleId),
    ...(replyTo && { replyTo: Number(replyTo) }),
    ...(requestKey && { requestKey }),
    ...(captchaToken && { captcha: { token: captchaToken, answer: captchaAnswer } }),
  };
}

/** @param {HTMLElement} element @param {HTMLFormElement} form */
async function keepDraft(element, form) {
  const drafts = await import('./comment-draft.js').catch(() => null);
  // Without it the form sends as well; only a reload loses what was typed.
  drafts?.keepDraft(element, form);
}

/** @param {string} text */
function paragraph(text) {
  return Object.assign(document.createElement('p'), { textContent: text });
}

customElements.define('comment-form', ReaderForm);
customElements.define('correction-form', class extends ReaderForm {});
