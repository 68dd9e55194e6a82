// Lists the stories that public/sw.js keeps on this device.

const INDEX = '/__kept-stories';

class OfflineStories extends HTMLElement {
  async connectedCallback() {
    const kept = await keptStories();
    const list = this.querySelector('[data-list]');
    for (const { path, title, at } of kept) {
      const link = Object.assign(document.createElement('a'), { href: path, textContent: title });
      const time = Object.assign(document.createElement('time'), {
        dateTime: new Date(at).toISOString(),
        textContent: `(${new Date(at).toLocaleString(document.documentElement.lang, { dateStyle: 'short', timeStyle: 'short' })})`,
      });
      list?.appendChild(document.createElement('li')).append(link, ' ', time);
    }
    this.querySelector(kept.length > 0 ? '[data-some]' : '[data-none]')?.removeAttribute('hidden');
  }
}

/** @returns {Promise<{ path: string, title: string, at: number }[]>} */
async function keptStories() {
  try {
    const answer = await caches.match(INDEX);
    return answer ? await answer.json() : [];
  } catch {
    // Some browsers keep nothing in a private window.
    return [];
  }
}

customElements.define('offline-stories', OfflineStories);

export {};
