// How Vietnamese comes out of a keyboard: as a composition that grows, or as letters that are taken back and written anew.
import type { CDPSession, Page } from 'playwright';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * What a word looks like after each key, tone last, as most people type: v, vi, vie, viê, viêt, việt.
 * A letter with a shape is written plain first.
 */
function statesOf(word: string): string[] {
  const states: string[] = [];
  let done = '';
  for (const letter of word) {
    const toneless = letter.normalize('NFD').replace(TONES, '').normalize('NFC');
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D');
    if (plain !== toneless) states.push(done + plain);
    done += toneless;
    states.push(done);
  }
  return done === word ? states : [...states, word];
}

/** An input method of the system (macOS, ibus, a phone): each word is composed and then put in its place. */
export async function typeByComposition(page: Page, words: string): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  for (const [index, word] of words.split(' ').entries()) {
    if (index > 0) await page.keyboard.press('Space');
    for (const text of statesOf(word)) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await session.send('Input.insertText', { text: word });
  }
  await session.detach();
}

/** UniKey and its like: plain keys, and at each mark so many backspaces and the letters anew. */
export async function typeByBackspace(page: Page, words: string): Promise<void> {
  for (const [index, word] of words.split(' ').entries()) {
    if (index > 0) await page.keyboard.press('Space');
    let before = '';
    for (const state of statesOf(word)) {
      let same = 0;
      while (same < before.length && before[same] === state[same]) same += 1;
      for (let back = before.length; back > same; back -= 1) await page.keyboard.press('Backspace');
      const rest = state.slice(same);
      if (/^[a-z]$/i.test(rest)) await page.keyboard.press(rest);
      else await page.keyboard.insertText(rest);
      before = state;
    }
  }
}
