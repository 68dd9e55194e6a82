// Likes a comment, and takes that back, without leaving the page. The button's form works by itself; this makes it quicker and
// remembers on the device what was liked, since the page is the same for everybody. Texts come from the server's HTML.

const MOST = 500;
const KEY = 'liked';

class CommentLike extends HTMLElement {
  #isSending = false;

  connectedCallback() {
    const form = this.querySelector('form');
    const button = this.querySelector('button');
    if (!form || !button || this.querySelector('[role]')) return;
    const address = form.getAttribute('action') ?? '';
    button.setAttribute('aria-pressed', String(remembered().includes(address)));
    this.append(Object.assign(document.createElement('span'), { role: 'status' }));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.#isSending) void this.#send(address, button);
    });
  }

  /**
   * @param {string} address
   * @param {HTMLButtonElement} button
   */
  async #send(address, button) {
    const liked = button.getAttribute('aria-pressed') !== 'true';
    this.#isSending = true;
    this.#say('');
    button.setAttribute('aria-pressed', String(liked));
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', 'accept-language': document.documentElement.lang },
        body: JSON.stringify({ liked }),
      });
      const answer = await response.json();
      if (typeof answer.likes === 'number') this.#show(answer.likes);
      if (response.ok) remember(address, answer.liked);
      else this.#takeBack(button, liked, answer.title);
    } catch {
      this.#takeBack(button, liked, this.dataset.failed);
    } finally {
      this.#isSending = false;
    }
  }

  /**
   * @param {HTMLButtonElement} button
   * @param {boolean} liked
   * @param {string} [why]
   */
  #takeBack(button, liked, why) {
    button.setAttribute('aria-pressed', String(!liked));
    this.#say(why);
  }

  /** @param {number} likes */
  #show(likes) {
    const place = this.querySelector('[data-likes]');
    if (place) place.textContent = likes > 0 ? likes.toLocaleString(document.documentElement.lang) : '';
  }

  /** @param {string} [text] */
  #say(text = '') {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }
}

/** @returns {unknown[]} what this device likes, by the addresses of the buttons */
function remembered() {
  try {
    const list = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

/**
 * @param {string} address
 * @param {boolean} liked
 */
function remember(address, liked) {
  const others = remembered().filter((one) => one !== address);
  try {
    localStorage.setItem(KEY, JSON.stringify(liked ? [...others, address].slice(-MOST) : others));
  } catch {
    // It holds for this page.
  }
}

customElements.define('comment-like', CommentLike);

export {};
