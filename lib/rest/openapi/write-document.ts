import type { z } from 'zod';
import type { Locale } from '../../messages/translator.ts';
import { translator } from '../../messages/translator.ts';
import { siteUrl } from '../../site/reader-side.ts';
import type { Operation } from '../operation.ts';
import { TAGS } from '../operation.ts';
import { API_PATH, OPERATIONS } from '../operations.ts';
import { PROBLEM_STATUS, type ProblemCode } from '../problems.ts';
import { FILE_FIELD } from '../read-call.ts';
import { components, type Json, schemaOf } from './components.ts';

/** The whole interface as OpenAPI 3.1, made from the table of operations and the schemas they parse with. */
export function writeDocument(locale: Locale): Json {
  const t = translator(locale, 'apiDocs');
  const paths: Record<string, Json> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: describe(operation, locale) };
  }
  return {
    openapi: '3.1.1',
    info: { title: t('title'), version: '1', description: t('intro'), license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: `${siteUrl()}${API_PATH}` }],
    tags: TAGS.map((name) => ({ name, description: t(`tags.${name}`) })),
    paths,
    components: {
      schemas: components(),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: t('token') } },
    },
  };
}

/** Every problem an operation can answer with, its own and those of all. */
export function problemsOf({ problems, isPublic, bodyKind, method, writesOver, deed }: Operation): ProblemCode[] {
  const codes = new Set<ProblemCode>([
    ...problems,
    ...(isPublic ? [] : (['token-missing'] as const)),
    // Every operation refuses what its query does not know.
    ...(['bad-token', 'missing-scope', 'invalid', 'too-many', 'unexpected', 'unavailable'] as const),
    ...(deed ? (['forbidden'] as const) : []),
    ...(bodyKind === 'none' ? [] : (['unreadable', 'unsupported', 'too-large'] as const)),
    ...(method === 'POST' ? (['key-reused', 'key-unfinished'] as const) : []),
    ...(method === 'GET' ? [] : (['foreign'] as const)),
    ...(writesOver ? (['version-missing'] as const) : []),
  ]);
  return [...codes].sort((one, other) => PROBLEM_STATUS[one] - PROBLEM_STATUS[other]);
}

function describe(operation: Operation, locale: Locale): Json {
  const { id, tag, summary, scope, isPublic, params, query, method, writesOver } = operation;
  const t = translator(locale, 'apiDocs');
  return {
    operationId: id,
    tags: [tag],
    summary: summary[locale],
    description: t(isPublic ? 'scopeIfToken' : 'scopeNeeded', { scope }),
    security: isPublic ? [{}, { token: [] }] : [{ token: [] }],
    'x-scope': scope,
    parameters: [
      ...parametersOf(params, 'path'),
      ...parametersOf(query, 'query'),
      ...(writesOver ? [header('If-Match', true, t('ifMatch'))] : []),
      ...(method === 'POST' ? [header('Idempotency-Key', false, t('idempotencyKey'))] : []),
    ],
    ...requestOf(operation),
    responses: { ...successOf(operation, t('done')), ...refusalsOf(operation, locale) },
  };
}

const header = (name: string, required: boolean, description: string): Json => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});

/** Numbers stand in addresses as digits, and are numbers to whoever calls. */
const inAddress = (json: Json): Json =>
  typeof json.pattern === 'string' && json.pattern.startsWith('^[1-9][0-9]') && json.type === 'string'
    ? { type: 'integer', minimum: 1 }
    : json;

const parametersOf = (schema: z.ZodObject, place: 'path' | 'query'): Json[] =>
  Object.entries(schema.shape).map(([name, part]) => {
    const isOptional = part.safeParse(undefined).success;
    return { name, in: place, required: place === 'path' || !isOptional, schema: inAddress(schemaOf(part, 'input')) };
  });

function requestOf({ body, bodyKind, example }: Operation): Json {
  if (!body) return {};
  const schema = schemaOf(body, 'input');
  if (bodyKind === 'json') return { requestBody: { required: true, content: { 'application/json': { schema, example } } } };
  const fields = {
    ...schema,
    properties: { [FILE_FIELD]: { type: 'string', format: 'binary' }, ...(schema.properties as Json) },
    required: [FILE_FIELD],
  };
  return { requestBody: { required: true, content: { 'multipart/form-data': { schema: fields } } } };
}

function successOf({ status, answer, method, tag, isPublic }: Operation, description: string): Json {
  const etag = { description: 'RFC 9110', schema: { type: 'string' } };
  const limits = isPublic ? {} : { RateLimit: { schema: { type: 'string' } }, 'RateLimit-Policy': { schema: { type: 'string' } } };
  return {
    [status]: {
      description,
      headers: { ...(method === 'GET' && { ETag: etag }), ...limits },
      content: { 'application/json': { schema: schemaOf(answer, 'output') } },
    },
    ...(method === 'GET' && tag !== 'drafts' && { 304: { description: 'RFC 9110' } }),
  };
}

/** One answer a status: which problems it can be. */
function refusalsOf(operation: Operation, locale: Locale): Json {
  const t = translator(locale, 'rest');
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(operation)) byStatus.set(PROBLEM_STATUS[code], [...(byStatus.get(PROBLEM_STATUS[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\`: ${t(`problems.${code}`)}`).join('\n'),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}
