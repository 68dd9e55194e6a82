import { done, type Result, refuse } from '../result.ts';
import { readForm } from './forms.ts';
import { readBody } from './read-body.ts';

/** What was sent, not yet judged: JSON, or the fields of a form (null when it is none). */
export type SentInput = { kind: 'json' | 'form'; input: unknown };

/** `unsupported`: neither JSON nor a form. `unreadable`: not what it says it is. */
export type UnreadableInput = { code: 'too-large' } | { code: 'unsupported' } | { code: 'unreadable' };

/** Reads a small body in JSON, or from a form that may have no fields at all. */
export async function readInput(request: Request, maxBytes: number): Promise<Result<SentInput, UnreadableInput>> {
  const [type = ''] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
  const kind = KINDS[type.trim()];
  if (!kind) return refuse({ code: 'unsupported' });
  const body = await readBody(request, maxBytes);
  if (!body.ok) return body;
  if (kind === 'json') {
    try {
      return done({ kind, input: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.value)) });
    } catch {
      return refuse({ code: 'unreadable' });
    }
  }
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  const input = await readForm(new Response(body.value, { headers }));
  return input ? done({ kind, input }) : refuse({ code: 'unreadable' });
}

const KINDS: Partial<Record<string, 'json' | 'form'>> = {
  'application/json': 'json',
  'application/x-www-form-urlencoded': 'form',
  'multipart/form-data': 'form',
};
