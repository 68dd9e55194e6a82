import { readBody } from '../http/read-body.ts';
import { done, type Result, refuse } from '../result.ts';
import { inputFromForm, typedInForm } from './read-form.ts';

export const MAX_FORM_BYTES = 32 * 1024;

/** What was sent, not yet judged. `wantsCaptcha`: the reader pressed "Lấy lại mã bảo mật" without JavaScript. */
export type FormRequest<Field extends string> =
  | { kind: 'json'; input: unknown }
  | { kind: 'form'; input: Record<string, unknown>; typed: Record<Field, string>; wantsCaptcha: boolean };

/** `unsupported`: neither JSON nor a form, or not in UTF-8. `unreadable`: not what it says it is. */
export type UnreadableRequest = { code: 'too-large' } | { code: 'unsupported' } | { code: 'unreadable' };

/**
 * Reads what a reader sent as JSON or as a form; at most 32 KB, valid UTF-8.
 * @param fields the names of the fields a reader types into
 */
export async function readFormRequest<Field extends string>(
  request: Request,
  fields: readonly Field[],
): Promise<Result<FormRequest<Field>, UnreadableRequest>> {
  const type = mediaType(request.headers);
  if (!type) return refuse({ code: 'unsupported' });
  const body = await readBody(request, MAX_FORM_BYTES);
  if (!body.ok) return body;
  const text = decode(body.value);
  if (text === null) return refuse({ code: 'unreadable' });
  if (type === 'application/json') {
    const json = parseJson(text);
    return json.ok ? done({ kind: 'json', input: json.value }) : json;
  }
  if (type === 'application/x-www-form-urlencoded' && !isDecodable(text)) return refuse({ code: 'unreadable' });
  const form = await parseForm(body.value, request.headers.get('content-type') ?? '');
  if (!form) return refuse({ code: 'unreadable' });
  return done({
    kind: 'form',
    input: inputFromForm(form, fields),
    typed: typedInForm(form, fields),
    wantsCaptcha: form.get('action') === 'new-captcha',
  });
}

const TYPES = ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'] as const;

function mediaType(headers: Headers): (typeof TYPES)[number] | undefined {
  if ((headers.get('content-encoding') ?? 'identity') !== 'identity') return undefined;
  const [essence = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim().split('=')).find(([name]) => name === 'charset')?.[1];
  if (charset !== undefined && charset.replaceAll('"', '') !== 'utf-8') return undefined;
  return TYPES.find((type) => type === essence.trim());
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The decoder throws for nothing but invalid UTF-8.
    return null;
  }
}

function parseJson(text: string): Result<unknown, { code: 'unreadable' }> {
  try {
    return done(JSON.parse(text));
  } catch {
    return refuse({ code: 'unreadable' });
  }
}

/** Percent signs can hide invalid UTF-8, which URLSearchParams would silently replace. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

async function parseForm(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData | null> {
  try {
    return await new Response(body, { headers: { 'content-type': contentType } }).formData();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
