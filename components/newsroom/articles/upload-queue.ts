import type { Picture } from '#lib/media/schema';
import type { UploadAnswer, UploadFailure } from './requests.ts';

/** `share` is how much has been sent, 0 to 1; at 1 the newsroom is making the sizes. */
export type Upload = { state: 'none' } | { state: 'sending'; share: number } | { state: 'done' } | { state: 'failed'; code: UploadFailure };

export type PutPicture = (id: number, picture: Picture) => void;

/**
 * Sends pictures one after another, in the order they came; none is lost because another is under way. A failure is
 * shown when all are through, or the next picture would hide it.
 */
export function makeUploadQueue({
  send,
  show,
}: {
  send: (file: File, onProgress: (share: number) => void) => Promise<UploadAnswer>;
  show: (upload: Upload) => void;
}) {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let failure: UploadFailure | null = null;

  async function sendOne(file: File, put: PutPicture): Promise<void> {
    show({ state: 'sending', share: 0 });
    const answer = await send(file, (share) => show({ state: 'sending', share }));
    waiting -= 1;
    if (!answer.ok) failure ??= answer.code;
    if (waiting === 0) show(failure ? { state: 'failed', code: failure } : { state: 'done' });
    if (answer.ok) put(answer.id, answer.picture);
  }

  /** @param put what happens to the picture when the newsroom has it */
  return (file: File, put: PutPicture): Promise<void> => {
    if (waiting === 0) failure = null;
    waiting += 1;
    const sent = last.then(() => sendOne(file, put));
    // A picture that could not be put in its place must not hold up the others.
    last = sent.catch(() => {});
    return sent;
  };
}
