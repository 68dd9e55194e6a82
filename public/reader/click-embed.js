// Puts somebody else's video or post into the page when a reader asks for it, and not a moment earlier.
// Without this the card is a link. Texts come from the server's HTML.

/** What the player needs to run; it can neither lead this page away nor ask for anything by itself. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation';

class ClickEmbed extends HTMLElement {
  connectedCallback() {
    const { src, shape = 'wide', title = '' } = this.dataset;
    const ask = this.querySelector('.embed-ask');
    const button = ask?.querySelector('button');
    if (!src || !(ask instanceof HTMLElement) || !button) return;
    ask.hidden = false;
    button.addEventListener('click', () => {
      const frame = document.createElement('iframe');
      frame.className = `embed-frame embed-${shape}`;
      frame.title = title;
      frame.setAttribute('sandbox', SANDBOX);
      frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
      // The provider learns which site asks, not which page; YouTube plays nothing for whoever does not say that much.
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      frame.loading = 'eager';
      frame.src = src;
      ask.replaceWith(frame);
      frame.focus();
    });
  }
}

customElements.define('click-embed', ClickEmbed);
