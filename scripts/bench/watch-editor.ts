/** What a page of the editor tells of itself, in milliseconds since it was asked for. */
export type Watched = {
  /** The first frame with a text that takes letters; 0 until then. */
  typeable: number;
  /** The first frame with the last field of the last figure; 0 until then. */
  stands: number;
  /** How far what was in sight moved, as Chromium counts it. */
  shift: number;
  /** Whatever kept the page from answering for longer than 50 ms. */
  tasks: { start: number; duration: number }[];
  /** From each key to the frame that shows what it did. */
  keys: number[];
};

/** Runs in the page, before anything of it. */
export function watchEditor(fields: number): void {
  const seen: Watched = { typeable: 0, stands: 0, shift: 0, tasks: [], keys: [] };
  Object.assign(window, { watched: seen });
  const framed = (then: (at: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(null);
    });
  let [isTypeable, isStanding] = [false, false];
  const look = () => {
    const text = document.querySelector('#body[contenteditable=true]');
    if (!isTypeable && text?.childElementCount) {
      isTypeable = true;
      framed((at) => {
        seen.typeable = at;
      });
    }
    if (!isStanding && text && text.querySelectorAll('section input').length >= fields) {
      isStanding = true;
      watcher.disconnect();
      framed((at) => {
        seen.stands = at;
      });
    }
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['contenteditable'] });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener('keydown', ({ timeStamp }) => framed((at) => seen.keys.push(at - timeStamp)), true);
}
