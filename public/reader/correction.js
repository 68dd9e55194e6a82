// Lets a reader point at a mistake: a passage that is selected gets a button beside it, and the link under the story opens a
// dialog in place of its page.

/** As many letters as the form takes. */
const MOST = 1_000;
const GAP = 8;

class CorrectionLink extends HTMLElement {
  #passage = '';
  #isPressed = false;
  #button = document.createElement('button');

  connectedCallback() {
    const link = this.querySelector('a');
    const story = this.closest('article');
    if (!link || !story) return;
    const button = this.#button;
    Object.assign(button, { type: 'button', className: 'correction-here', hidden: true, textContent: this.dataset.atPassage });
    this.append(button);
    // A finger that comes down on the button takes the selection away before it is a click.
    button.addEventListener('pointerdown', () => {
      this.#isPressed = true;
    });
    button.addEventListener('click', () => {
      this.#isPressed = false;
      button.hidden = true;
      void this.#open(link, this.#passage);
    });
    link.addEventListener('click', (event) => {
      // Who wants another tab gets the page.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void this.#open(link, this.#passage);
    });
    document.addEventListener('pointerup', () => {
      this.#isPressed = false;
    });
    document.addEventListener('selectionchange', () => this.#offer(story));
    this.#offer(story);
  }

  /** @param {Element} story */
  #offer(story) {
    if (this.#isPressed) return;
    const selection = document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    const isInside = range !== null && story.contains(range.commonAncestorContainer) && !this.contains(range.commonAncestorContainer);
    const passage = isInside && selection ? selection.toString().trim().slice(0, MOST) : '';
    this.#passage = passage;
    this.#button.hidden = passage === '';
    if (passage === '' || !range) return;
    const { bottom, left } = range.getBoundingClientRect();
    const { style, offsetWidth } = this.#button;
    style.top = `${bottom + scrollY + GAP}px`;
    style.left = `${Math.max(GAP, Math.min(left, document.documentElement.clientWidth - offsetWidth - GAP))}px`;
  }

  /**
   * @param {HTMLAnchorElement} link
   * @param {string} passage
   */
  async #open(link, passage) {
    try {
      const { openCorrection } = await import('./correction-dialog.js');
      await openCorrection({ link, passage, close: this.dataset.close ?? '' });
    } catch {
      // Whatever could not be had: the link leads to the same form.
      location.assign(link.href);
    }
  }
}

customElements.define('correction-link', CorrectionLink);

export {};
