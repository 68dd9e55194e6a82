import { z } from 'zod';
import { refusedAnswer, savedAnswer } from '#lib/articles/answers';
import type { Conflict } from '#lib/articles/view';
import { type Picture, picture } from '#lib/media/schema';

// What the editor asks of the newsroom's routes.

export type SaveAnswer =
  | { code: 'saved'; version: number; slug: string; savedAt: Date }
  | Conflict
  | { code: 'invalid'; fields: Record<string, string[]> }
  | { code: Failure };

/** Why something could not be done that is nobody's typing. */
export type Failure =
  | 'offline'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'too-large'
  | 'unknown-section'
  | 'unknown-picture'
  | 'unknown-term'
  | 'taken-down-meanwhile'
  | 'published-meanwhile'
  | 'unavailable'
  | 'unexpected';

const FAILURES: readonly Failure[] = [
  'signed-out',
  'forbidden',
  'not-found',
  'too-large',
  'unknown-section',
  'unknown-picture',
  'unknown-term',
  'unavailable',
];

/** Browsers let a request outlive its page only up to this size. */
const KEEPALIVE_BYTES = 60_000;

/** Saves a draft over `version`. Never throws: what went wrong is the answer. */
export async function sendDraft({
  articleId,
  version,
  content,
}: {
  articleId: number;
  version: number;
  content: unknown;
}): Promise<SaveAnswer> {
  const body = JSON.stringify({ version, content });
  try {
    const response = await fetch(`/api/newsroom/articles/${articleId}/draft`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: new Blob([body]).size < KEEPALIVE_BYTES,
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { code: 'saved', ...savedAnswer.parse(answer) };
    // The front door cuts a body that is too long before the newsroom can say so in its own words.
    return response.status === 413 ? { code: 'too-large' } : readRefusal(answer);
  } catch (error) {
    return { code: error instanceof z.ZodError ? 'unexpected' : 'offline' };
  }
}

function readRefusal(answer: unknown): SaveAnswer {
  const parsed = refusedAnswer.safeParse(answer);
  if (!parsed.success) return { code: 'unexpected' };
  const { theirs, fields, pictures = {} } = parsed.data;
  const type = parsed.data.type.replace('/problems/', '');
  if (type === 'conflict' && theirs) return { code: 'conflict', theirs, pictures };
  if (type === 'invalid' && fields) return { code: 'invalid', fields };
  return { code: FAILURES.find((failure) => failure === type) ?? 'unexpected' };
}

export type UploadFailure = Failure | 'picture-type' | 'picture-size' | 'picture-pixels' | 'picture-broken' | 'too-many';
export type UploadAnswer = { ok: true; id: number; picture: Picture } | { ok: false; code: UploadFailure };

const UPLOAD_FAILURES: readonly UploadFailure[] = [
  ...FAILURES,
  'picture-type',
  'picture-size',
  'picture-pixels',
  'picture-broken',
  'too-many',
];

const uploadedAnswer = z.object({ id: z.int(), picture });

/**
 * Sends a picture. Never throws: what went wrong is the answer.
 * @param onProgress how much has left this browser, 0 to 1
 */
export function sendPicture(file: Blob, onProgress: (share: number) => void): Promise<UploadAnswer> {
  return new Promise((resolve) => {
    // fetch cannot say how much of a body has been sent.
    const request = new XMLHttpRequest();
    request.open('POST', '/api/newsroom/media');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(readUpload(request.status, request.response));
    request.onerror = () => resolve({ ok: false, code: 'offline' });
    request.send(file);
  });
}

function readUpload(status: number, answer: unknown): UploadAnswer {
  const uploaded = status === 201 ? uploadedAnswer.safeParse(answer) : null;
  if (uploaded?.success) return { ok: true, ...uploaded.data };
  if (status === 413) return { ok: false, code: 'picture-size' };
  const refused = refusedAnswer.safeParse(answer);
  const type = refused.success ? refused.data.type.replace('/problems/', '') : '';
  return { ok: false, code: UPLOAD_FAILURES.find((failure) => failure === type) ?? 'unexpected' };
}
