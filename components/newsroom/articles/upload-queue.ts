import type { UploadAnswer, UploadFailure } from './upload-requests.ts';

/** `share` is how much has been sent, 0 to 1; at 1 the newsroom is at work on it. */
export type Upload = { state: 'none' } | { state: 'sending'; share: number } | { state: 'done' } | { state: 'failed'; code: UploadFailure };

/** What happens to a file when the newsroom has it: its id, and what was made of it. */
export type PutUpload<Value> = (id: number, value: Value) => void;

/**
 * Sends files one after another, in the order they came; none is lost because another is under way. A failure is
 * shown when all are through, or the next file would hide it.
 */
export function makeUploadQueue<Value>({
  send,
  show,
}: {
  send: (file: File, onProgress: (share: number) => void) => Promise<UploadAnswer<Value>>;
  show: (upload: Upload) => void;
}) {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let failure: UploadFailure | null = null;

  async function sendOne(file: File, put: PutUpload<Value>): Promise<void> {
    show({ state: 'sending', share: 0 });
    const answer = await send(file, (share) => show({ state: 'sending', share }));
    waiting -= 1;
    if (!answer.ok) failure ??= answer.code;
    if (waiting === 0) show(failure ? { state: 'failed', code: failure } : { state: 'done' });
    if (answer.ok) put(answer.id, answer.value);
  }

  /** @param put what happens to the file when the newsroom has it */
  return (file: File, put: PutUpload<Value>): Promise<void> => {
    if (waiting === 0) failure = null;
    waiting += 1;
    const sent = last.then(() => sendOne(file, put));
    // A file that could not be put in its place must not hold up the others.
    last = sent.catch(() => {});
    return sent;
  };
}
