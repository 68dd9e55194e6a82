// A device that can read aloud, as far as a page sees: one voice, and utterances that a test ends when it wants.
import type { Page } from 'playwright';

/** Gives every document of this page a voice for `language`; what is said is in `window.said`, and `endSentence()` ends it. */
export async function giveVoice(page: Page, language: string): Promise<void> {
  await page.addInitScript((lang) => {
    const voices = [{ lang, name: 'Giọng thử', default: true, localService: true, voiceURI: 'thu' }];
    class Utterance extends EventTarget {
      text: string;
      voice: unknown = null;
      lang = '';
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const said: string[] = [];
    let current: Utterance | undefined;
    const listeners = new EventTarget();
    const synthesis = {
      getVoices: () => voices,
      addEventListener: listeners.addEventListener.bind(listeners),
      speak(utterance: Utterance) {
        current = utterance;
        said.push(utterance.text);
      },
      cancel() {
        const interrupted = current;
        current = undefined;
        interrupted?.dispatchEvent(new Event('error'));
      },
    };
    Object.defineProperties(window, {
      speechSynthesis: { value: synthesis },
      SpeechSynthesisUtterance: { value: Utterance },
      said: { value: said },
      endSentence: {
        value() {
          const ended = current;
          current = undefined;
          ended?.dispatchEvent(new Event('end'));
        },
      },
    });
  }, language);
}

/** What was said so far. */
export const said = (page: Page): Promise<string[]> => page.evaluate(() => [...(window as unknown as { said: string[] }).said]);

/** Lets the sentence that is being said come to its end. */
export const endSentence = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as { endSentence(): void }).endSentence());
