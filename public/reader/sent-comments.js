// Lists the comments sent from this device, beside a receipt.
import { forgetSent, readSent } from './kept-on-device.js';

class SentComments extends HTMLElement {
  connectedCallback() {
    // What was taken back has no receipt any more.
    if (document.querySelector('comment-receipt[data-gone]')) forgetSent(location.pathname);
    this.#show();
    this.addEventListener('click', ({ target }) => {
      const path = target instanceof Element && target.closest('button')?.dataset.path;
      if (!path) return;
      forgetSent(path);
      this.#show();
      this.querySelector('h2')?.focus();
    });
  }

  #show() {
    const sent = readSent();
    const lines = sent.map(({ path, title, story }) => {
      const line = document.createElement('li');
      const link = Object.assign(document.createElement('a'), { href: path, textContent: title });
      if (path === location.pathname) link.setAttribute('aria-current', 'page');
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: this.dataset.forget ?? '' });
      button.dataset.path = path;
      button.setAttribute('aria-label', `${this.dataset.forget}: ${title}`);
      line.append(link, ` ${story} `, button);
      return line;
    });
    this.querySelector('ul')?.replaceChildren(...lines);
    this.toggleAttribute('hidden', sent.length === 0);
  }
}

customElements.define('sent-comments', SentComments);
