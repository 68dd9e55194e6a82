// How many spoken captchas a simple program solves whose writer has read this repository:
//
//   node scripts/bench/captcha-sound.ts [sounds to solve] [sounds to learn from]
//
// It cuts a sound at its pauses, turns each piece into cepstra, lays its templates along it (dynamic time warping) and takes the
// nearest. Its templates are the takes, and words cut from sounds it made itself and so knows the answers to.
import { randomBytes } from 'node:crypto';
import { newSpokenDigits, SPOKEN_DIGITS } from '../../lib/captcha/captcha-text.ts';
import { speakDigits } from '../../lib/captcha/sound/speak-digits.ts';
import { loadVoices } from '../../lib/captcha/sound/voices.ts';
import { decodeWav } from '../../lib/captcha/sound/wav.ts';
import { LOCALES, type Locale } from '../../lib/messages/translator.ts';
import { cepstra, distance, findWords } from './match-sounds.ts';

const [solving = 200, learning = 50] = process.argv.slice(2).map(Number);

/** A new sound, cut into words. */
async function hear(locale: Locale) {
  const digits = newSpokenDigits();
  const words = findWords(decodeWav(await speakDigits(digits, locale, randomBytes(32))), SPOKEN_DIGITS);
  return { digits: [...digits].map(Number), words: words.map(cepstra) };
}

for (const locale of LOCALES) {
  const templates = (await loadVoices(locale)).flatMap((takes, digit) => takes.map((take) => ({ digit, frames: cepstra(take) })));
  for (let i = 0; i < learning; i += 1) {
    const { digits, words } = await hear(locale);
    templates.push(...words.map((frames, at) => ({ digit: digits[at] ?? 0, frames })));
  }
  let solved = 0;
  let right = 0;
  for (let i = 0; i < solving; i += 1) {
    const { digits, words } = await hear(locale);
    const guess = words.map((word) => {
      const ranked = templates.map(({ digit, frames }) => ({ digit, away: distance(word, frames) }));
      return ranked.reduce((best, one) => (one.away < best.away ? one : best)).digit;
    });
    const hits = digits.filter((digit, at) => digit === guess[at]).length;
    right += hits;
    if (hits === SPOKEN_DIGITS) solved += 1;
  }
  const share = (count: number, of: number) => `${Math.round((100 * count) / of)} %`;
  console.log(`${locale}  solved ${share(solved, solving)} of ${solving}, single digits ${share(right, solving * SPOKEN_DIGITS)}`);
}
