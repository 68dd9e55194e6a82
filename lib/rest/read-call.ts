import type { z } from 'zod';
import { fieldsOf } from '../auth/invalid-fields.ts';
import { readBody } from '../http/read-body.ts';
import { MAX_UPLOAD_BYTES } from '../media/formats.ts';
import { done, type Result, refuse } from '../result.ts';
import type { Call, Operation } from './operation.ts';
import type { RestRefusal } from './problems.ts';

const MAX_JSON_BYTES = 2 * 1024 * 1024;
/** What stands around the file of a form. */
const FORM_ROOM_BYTES = 64 * 1024;
/** The field of a form that holds the file. */
export const FILE_FIELD = 'file';

export type ReadCall = { call: Omit<Call<unknown, unknown, unknown>, 'renderBody' | 'sending'>; bytes: Uint8Array };

/** Reads what an operation is called with and parses each part by the operation's own schema: unknown parts are refused. */
export async function readCall(
  operation: Operation,
  request: Request,
  pathParams: Record<string, string>,
): Promise<Result<ReadCall, RestRefusal>> {
  const params = operation.params.safeParse(pathParams);
  if (!params.success) return refuse({ code: 'not-found' });
  const given = new URL(request.url).searchParams;
  const twice = [...new Set(given.keys())].filter((name) => given.getAll(name).length > 1);
  if (twice.length > 0) return refuse({ code: 'invalid', fields: Object.fromEntries(twice.map((name) => [name, ['twice']])) });
  const query = operation.query.safeParse(Object.fromEntries(given));
  if (!query.success) return invalid(query.error);
  const version = operation.writesOver ? ifMatch(request.headers) : 0;
  if (version === null) return refuse({ code: 'version-missing' });
  const sent = await readSent(operation, request);
  if (!sent.ok) return sent;
  const { input, file, bytes } = sent.value;
  const body = operation.body ? operation.body.safeParse(input) : null;
  if (body && !body.success) return invalid(body.error);
  return done({ call: { params: params.data, query: query.data, body: body?.data, version, file }, bytes });
}

type Sent = { input: unknown; file: Uint8Array; bytes: Uint8Array };
const NOTHING = new Uint8Array();

async function readSent({ bodyKind }: Operation, request: Request): Promise<Result<Sent, RestRefusal>> {
  if (bodyKind === 'none') return done({ input: undefined, file: NOTHING, bytes: NOTHING });
  const type = request.headers.get('content-type') ?? '';
  if (!(bodyKind === 'json' ? /^application\/json *(?:;|$)/i : /^multipart\/form-data *;/i).test(type))
    return refuse({ code: 'unsupported' });
  const body = await readBody(request, bodyKind === 'json' ? MAX_JSON_BYTES : MAX_UPLOAD_BYTES + FORM_ROOM_BYTES);
  if (!body.ok) return body;
  const bytes = body.value;
  if (bodyKind === 'form') return readFields(bytes, type);
  try {
    return done({ input: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), file: NOTHING, bytes });
  } catch {
    return refuse({ code: 'unreadable' });
  }
}

/** The fields of a form, and its one file. */
async function readFields(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Result<Sent, RestRefusal>> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => null);
  if (!form) return refuse({ code: 'unreadable' });
  const fields: Record<string, string> = {};
  let file: Uint8Array | null = null;
  for (const [name, value] of form) {
    if (Object.hasOwn(fields, name) || (name === FILE_FIELD) === (typeof value === 'string') || (name === FILE_FIELD && file))
      return refuse({ code: 'invalid', fields: { [name]: ['invalid'] } });
    if (typeof value === 'string') fields[name] = value;
    else file = new Uint8Array(await value.arrayBuffer());
  }
  return file ? done({ input: fields, file, bytes }) : refuse({ code: 'invalid', fields: { [FILE_FIELD]: ['required'] } });
}

/** The version in `If-Match: "7"`; null when it names none. */
function ifMatch(headers: Headers): number | null {
  const [, version] = /^"([1-9]\d{0,9})"$/.exec(headers.get('if-match')?.trim() ?? '') ?? [];
  return version && Number(version) <= 2_147_483_647 ? Number(version) : null;
}

const invalid = (error: z.ZodError): { ok: false } & RestRefusal => refuse({ code: 'invalid', fields: fieldsOf(error) });
