import { z } from 'zod';
import { refusedAnswer } from '#lib/articles/answers';
import type { PictureUse } from '#lib/articles/schema';
import { type Attachment, attachment } from '#lib/attachments/schema';
import { type Picture, picture } from '#lib/media/schema';
import { FAILURES, type Failure } from './requests.ts';

// Files that the editor sends to the newsroom, one request a file.

export type UploadFailure =
  | Failure
  | 'picture-type'
  | 'picture-size'
  | 'picture-pixels'
  | 'picture-broken'
  | 'too-many'
  | 'attachment-type'
  | 'attachment-size'
  | 'sound-broken'
  | 'sound-length';

/** `value` is what the newsroom made of the file. */
export type UploadAnswer<Value> = { ok: true; id: number; value: Value } | { ok: false; code: UploadFailure };

const UPLOAD_FAILURES: readonly UploadFailure[] = [
  ...FAILURES,
  'picture-type',
  'picture-size',
  'picture-pixels',
  'picture-broken',
  'too-many',
  'attachment-type',
  'attachment-size',
  'sound-broken',
  'sound-length',
];

/** A picture as it came into the newsroom, and the words a story begins with: the library's, or what its file said. */
export type SentPicture = { picture: Picture; words: Pick<PictureUse, 'alt' | 'caption' | 'credit'> };

const words = z.object({ alt: z.string(), caption: z.string(), credit: z.string() });
const pictureAnswer = z.object({ id: z.int(), picture, words }).transform(({ id, ...value }) => ({ id, value }));
const attachmentAnswer = z.object({ id: z.int(), attachment }).transform(({ id, attachment: value }) => ({ id, value }));

/**
 * Sends a picture. Never throws: what went wrong is the answer.
 * @param onProgress how much has left this browser, 0 to 1
 */
export const sendPicture = (file: File, onProgress: (share: number) => void): Promise<UploadAnswer<SentPicture>> =>
  sendFile(`/api/newsroom/media?${new URLSearchParams({ name: file.name })}`, file, onProgress, (status, answer) =>
    readUpload(pictureAnswer, 'picture-size', status, answer),
  );

/** Sends a PDF or a sound under its own name. Otherwise as `sendPicture`. */
export const sendAttachment = (file: File, onProgress: (share: number) => void): Promise<UploadAnswer<Attachment>> =>
  sendFile(`/api/newsroom/attachments?${new URLSearchParams({ name: file.name })}`, file, onProgress, (status, answer) =>
    readUpload(attachmentAnswer, 'attachment-size', status, answer),
  );

function sendFile<Value>(
  address: string,
  file: Blob,
  onProgress: (share: number) => void,
  read: (status: number, answer: unknown) => UploadAnswer<Value>,
): Promise<UploadAnswer<Value>> {
  return new Promise((resolve) => {
    // fetch cannot say how much of a body has been sent.
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(read(request.status, request.response));
    request.onerror = () => resolve({ ok: false, code: 'offline' });
    request.send(file);
  });
}

function readUpload<Value>(
  schema: z.ZodType<{ id: number; value: Value }>,
  tooLarge: UploadFailure,
  status: number,
  answer: unknown,
): UploadAnswer<Value> {
  const uploaded = status === 201 || status === 200 ? schema.safeParse(answer) : null;
  if (uploaded?.success) return { ok: true, ...uploaded.data };
  // The front door cuts a body that is too long before the newsroom can say so in its own words.
  if (status === 413) return { ok: false, code: tooLarge };
  const refused = refusedAnswer.safeParse(answer);
  const type = refused.success ? refused.data.type.replace('/problems/', '') : '';
  return { ok: false, code: UPLOAD_FAILURES.find((failure) => failure === type) ?? 'unexpected' };
}
