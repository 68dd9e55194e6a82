// The interface for programs over real HTTP, behind the front door: every answer is held against its own OpenAPI document.
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { makeToken } from '#lib/api-tokens/make-token';
import type { Scope } from '#lib/api-tokens/scopes';
import type { StaffMember } from '#lib/auth/roles';
import { findOperation } from '#lib/rest/find-operation';
import { writeDocument } from '#lib/rest/openapi/write-document';
import * as routes from '../../app/api/v1/[...path]/route.ts';
import { startFrontDoor } from './front-door.ts';
import { somebody } from './newsroom.ts';

export type RestAnswer = { status: number; headers: Headers; body: unknown };

export type RestServer = {
  /** Without a slash at its end, with /api/v1. */
  url: string;
  /** Asks below /api/v1 and checks that the document allows the answer. */
  ask(path: string, init?: RequestInit): Promise<RestAnswer>;
  /** The same as `fetch`, for a client that was made by somebody else. */
  fetch: typeof fetch;
  /** Statuses that were seen, by operation. */
  seen: Map<string, Set<number>>;
  close(): Promise<void>;
};

/** A token of somebody's with these scopes. */
export async function aToken(person: StaffMember, scopes: Scope[]): Promise<string> {
  const admin = await somebody('admin', 'Ada');
  const made = await makeToken(admin, { name: 'Robot', personId: person.id, scopes, days: 30 });
  if (!made.ok) throw new Error(`No token was made: ${made.code}`);
  return made.value.token;
}

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

async function toApp(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(request, 'end');
  const method = request.method ?? 'GET';
  const headers = new Headers(
    Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const body = method === 'GET' || method === 'HEAD' ? undefined : Buffer.concat(chunks);
  const asked = new Request(`http://localhost:3000${request.url}`, { method, headers, body });
  const answer = await (method === 'GET' || method === 'HEAD' ? routes.GET : routes.POST)(asked);
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** Starts one on a free port of this machine. */
export async function startRest(): Promise<RestServer> {
  const door = await startFrontDoor();
  door.app = toApp;
  const document = JSON.parse(JSON.stringify(writeDocument('en')));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'api');
  const seen = new Map<string, Set<number>>();
  const url = `http://127.0.0.1:${door.port}/api/v1`;

  /** @throws when the document does not know such an answer */
  function check(method: string, path: string, answer: { status: number; type: string; body: unknown }): void {
    const found = findOperation(method, path);
    if (found.code !== 'found') return;
    const { id, path: template } = found.operation;
    seen.set(id, (seen.get(id) ?? new Set()).add(answer.status));
    const described = document.paths[template][found.operation.method.toLowerCase()].responses[answer.status];
    if (!described) throw new Error(`${id} answers ${answer.status}, which the document does not know: ${JSON.stringify(answer.body)}`);
    if (answer.status === 304) return;
    const type = answer.type.split(';')[0] ?? '';
    if (!described.content[type]) throw new Error(`${id} answers ${answer.status} as ${type}.`);
    const pointer = [
      'paths',
      template,
      found.operation.method.toLowerCase(),
      'responses',
      String(answer.status),
      'content',
      type,
      'schema',
    ];
    const validate = ajv.getSchema(
      `api#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`,
    );
    if (!validate) throw new Error(`${id} has no schema for ${answer.status}.`);
    if (!validate(answer.body))
      throw new Error(`${id} ${answer.status}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(answer.body)}`);
  }

  const checkedFetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const answer = await fetch(request);
    const text = await answer.clone().text();
    check(request.method, new URL(request.url).pathname, {
      status: answer.status,
      type: answer.headers.get('content-type') ?? '',
      body: text === '' ? null : JSON.parse(text),
    });
    return answer;
  };
  return {
    url,
    seen,
    fetch: checkedFetch,
    async ask(path, init) {
      const { status, headers, ...answer } = await checkedFetch(`${url}${path}`, init).then(async (one) => ({
        status: one.status,
        headers: one.headers,
        text: await one.text(),
      }));
      return { status, headers, body: answer.text === '' ? null : JSON.parse(answer.text) };
    },
    close: () => door.close(),
  };
}
