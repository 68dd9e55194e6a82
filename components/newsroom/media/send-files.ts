import { z } from 'zod';
import { type Refusal, refusalOf } from './item-words.ts';

export type SentAnswer = { ok: true; itemId: number; isKnown: boolean } | { ok: false; code: Refusal };

const answered = z.object({ itemId: z.int(), isKnown: z.boolean() });
const replaced = z.object({ version: z.int() });
const problem = z.object({ type: z.string() });

const isPicture = ({ type, name }: File) => type.startsWith('image/') || /\.(?:jpe?g|png|webp|gif|svg|heic|tiff?|avif|bmp)$/i.test(name);

/** Sends a file to the library. Never throws: what went wrong is the answer. @param onProgress how much has left this browser, 0 to 1 */
export async function sendToLibrary(file: File, onProgress: (share: number) => void): Promise<SentAnswer> {
  const way = isPicture(file) ? 'media' : 'attachments';
  const { status, body } = await send('POST', `/api/newsroom/${way}?${new URLSearchParams({ name: file.name })}`, file, onProgress);
  const taken = status === 200 || status === 201 ? answered.safeParse(body) : null;
  if (taken?.success) return { ok: true, ...taken.data };
  return { ok: false, code: status === 413 ? (way === 'media' ? 'picture-size' : 'attachment-size') : codeOf(status, body) };
}

/** Puts a file in the place of an item. Otherwise as `sendToLibrary`. */
export async function sendReplacement(
  { id, version, kind }: { id: number; version: number; kind: string },
  file: File,
  onProgress: (share: number) => void,
): Promise<{ ok: true; version: number } | { ok: false; code: Refusal }> {
  const query = new URLSearchParams({ version: String(version), name: file.name });
  const { status, body } = await send('PUT', `/api/newsroom/library/${id}/file?${query}`, file, onProgress);
  const done = status === 200 ? replaced.safeParse(body) : null;
  if (done?.success) return { ok: true, ...done.data };
  return { ok: false, code: status === 413 ? (kind === 'picture' ? 'picture-size' : 'attachment-size') : codeOf(status, body) };
}

function codeOf(status: number, body: unknown): Refusal {
  if (status === 0) return 'offline';
  const told = problem.safeParse(body);
  return refusalOf(told.success ? told.data.type.replace('/problems/', '') : '');
}

/** `status` is 0 when nothing came back. */
function send(
  method: string,
  address: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<{ status: number; body: unknown }> {
  return new Promise((resolve) => {
    // fetch cannot say how much of a body has been sent.
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve({ status: request.status, body: request.response });
    request.onerror = () => resolve({ status: 0, body: null });
    request.send(file);
  });
}
