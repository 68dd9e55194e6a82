// Reads a story aloud, sentence by sentence, and shows which one. Loaded when somebody wants to listen.

/** @typedef {'listening' | 'paused' | 'listened' | 'stopped' | 'cannotListen'} ListeningState */
/** @typedef {{ toggle(): void, stop(): void }} Listening */

const SPOKEN = 'spoken';
const BLOCKS = 'h1, .story-lead, .story-body :is(p, h2, h3, h4)';
/** Not read: the time behind the title, and what only leads somewhere. */
const SILENT = 'time, .story-heading > a, button, [hidden]';

/**
 * Begins to read.
 * @param {Element} article
 * @param {SpeechSynthesisVoice} voice
 * @param {(state: ListeningState) => void} tell
 * @returns {Listening}
 */
export function listenTo(article, voice, tell) {
  const sentences = [...article.querySelectorAll(BLOCKS)].flatMap((block) => sentencesOf(block, voice.lang));
  let at = 0;
  // What was begun before a pause ends later and must not move the reading on.
  let turn = 0;
  let isPaused = false;

  function speak() {
    const sentence = sentences[at];
    if (!sentence) return end('listened');
    const mine = ++turn;
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.addEventListener('end', () => {
      if (mine !== turn) return;
      at++;
      speak();
    });
    utterance.addEventListener('error', () => {
      if (mine === turn) end('cannotListen');
    });
    show(sentence.range);
    speechSynthesis.speak(utterance);
  }

  /** @param {ListeningState} state */
  function end(state) {
    turn++;
    speechSynthesis.cancel();
    CSS.highlights?.delete(SPOKEN);
    removeEventListener('pagehide', stop);
    tell(state);
  }

  const stop = () => end('stopped');

  addEventListener('pagehide', stop);
  speechSynthesis.cancel();
  tell('listening');
  speak();
  return {
    // Phones cannot go on after a pause of their own: the sentence begins anew instead.
    toggle() {
      isPaused = !isPaused;
      tell(isPaused ? 'paused' : 'listening');
      if (!isPaused) return speak();
      turn++;
      speechSynthesis.cancel();
    },
    stop,
  };
}

/**
 * @param {Element} block
 * @param {string} language
 * @returns {{ text: string, range: Range }[]}
 */
function sentencesOf(block, language) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(SILENT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  /** @type {{ node: Node, from: number }[]} */
  const parts = [];
  let text = '';
  while (walker.nextNode()) {
    parts.push({ node: walker.currentNode, from: text.length });
    text += walker.currentNode.nodeValue ?? '';
  }
  const place = (/** @type {number} */ offset) => {
    const part = parts.findLast(({ from }) => from <= offset) ?? { node: block, from: offset };
    return /** @type {const} */ ([part.node, Math.min(offset - part.from, part.node.nodeValue?.length ?? 0)]);
  };
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].flatMap(({ segment, index }) => {
    const said = segment.trim();
    if (!/[\p{L}\p{N}]/u.test(said)) return [];
    const range = document.createRange();
    const from = index + segment.indexOf(said);
    range.setStart(...place(from));
    // The place behind the last letter may be the beginning of the next part.
    const [last, offset] = place(from + said.length - 1);
    range.setEnd(last, offset + 1);
    return [{ text: said, range }];
  });
}

/** @param {Range} range */
function show(range) {
  CSS.highlights?.set(SPOKEN, new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
}
