import { readBody } from '../http/read-body.ts';
import { done, type Result, refuse } from '../result.ts';

/** The longest body there may be, with every letter in three bytes and its marks around it. */
const MAX_DRAFT_BYTES = 2 * 1024 * 1024;

/** What was sent as a draft, not yet checked; `unreadable` is anything but JSON in UTF-8. */
export async function readDraft(request: Request): Promise<Result<unknown, { code: 'too-large' | 'unsupported' | 'unreadable' }>> {
  if (!/^application\/json(?:;|$)/i.test(request.headers.get('content-type') ?? '')) return refuse({ code: 'unsupported' });
  const body = await readBody(request, MAX_DRAFT_BYTES);
  if (!body.ok) return body;
  try {
    return done(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.value)));
  } catch {
    return refuse({ code: 'unreadable' });
  }
}
