import { authenticate } from '../api-tokens/authenticate.ts';
import type { Sending } from '../api-tokens/requests/store.ts';
import type { Caller } from '../api-tokens/view.ts';
import { may } from '../auth/roles.ts';
import { answerFailure } from '../http/answer-failure.ts';
import { clientAddress } from '../http/client.ts';
import { preferredLocale } from '../http/language.ts';
import { addressPrefix } from '../rate-limit/address.ts';
import { takeInMemory } from '../rate-limit/take-in-memory.ts';
import { done, type Result, refuse } from '../result.ts';
import { siteLocale } from '../site/reader-side.ts';
import { answerRefusal } from './answer-refusal.ts';
import { countCall } from './count-call.ts';
import { findOperation } from './find-operation.ts';
import { once } from './once.ts';
import type { Operation, RenderBody } from './operation.ts';
import type { RestRefusal } from './problems.ts';
import { readCall } from './read-call.ts';
import { writeReply } from './write-reply.ts';

const CHALLENGE = 'Bearer realm="api"';

/**
 * Answers a call of the interface: what stands at the address, who calls (the bearer token alone), how often, what the token and its
 * person may, what was sent, and then the operation. Refusals are problem details in the language the caller prefers.
 * @param renderBody writes a story's body as readers' pages do, which is known to those alone
 */
export async function answerRest(request: Request, renderBody: RenderBody): Promise<Response> {
  const locale = preferredLocale(request.headers, siteLocale());
  const refused = (refusal: RestRefusal) => answerRefusal(refusal, locale);
  try {
    const found = findOperation(request.method, new URL(request.url).pathname);
    if (found.code === 'nothing') return refused({ code: 'not-found' });
    if (found.code === 'other-method') return refused({ code: 'method-not-allowed', headers: { allow: found.allowed.join(', ') } });
    const { operation, params } = found;
    const caller = await whoCalls(operation, request);
    if (!caller.ok) return refused(unwrapped(caller));
    const counted = await countCall(caller.value, request);
    if (!counted.ok) return refused(unwrapped(counted));
    const forbidden = caller.value && whatIsMissing(operation, caller.value);
    const answer = forbidden
      ? refused(forbidden)
      : await carryOut(operation, { request, params, caller: caller.value, refused, renderBody });
    for (const [name, value] of Object.entries(counted.value)) answer.headers.set(name, value);
    return answer;
  } catch (error) {
    return answerFailure(error, request, locale, 'a call of the interface failed');
  }
}

async function whoCalls({ isPublic }: Operation, request: Request): Promise<Result<Caller | null, RestRefusal>> {
  const caller = await authenticate(request.headers);
  if (!caller.ok) {
    const allowed = takeInMemory('api-bad-token', addressPrefix(clientAddress(request.headers)));
    if (!allowed.ok) return refuse({ code: 'too-many', headers: { 'retry-after': String(allowed.retryAfterSeconds) } });
    return refuse({ code: 'bad-token', headers: { 'www-authenticate': `${CHALLENGE}, error="invalid_token"` } });
  }
  if (caller.value || isPublic) return done(caller.value);
  return refuse({ code: 'token-missing', headers: { 'www-authenticate': CHALLENGE } });
}

/** What the token is not good for, or its person may not do now. */
function whatIsMissing({ scope, deed }: Operation, { scopes, staff }: Caller): RestRefusal | null {
  if (!scopes.includes(scope)) {
    const challenge = `${CHALLENGE}, error="insufficient_scope", scope="${scope}"`;
    return { code: 'missing-scope', scope, headers: { 'www-authenticate': challenge } };
  }
  return deed && !may(staff, deed) ? { code: 'forbidden' } : null;
}

type Carried = {
  request: Request;
  params: Record<string, string>;
  caller: Caller | null;
  refused: (refusal: RestRefusal) => Response;
  renderBody: RenderBody;
};

async function carryOut(operation: Operation, { request, params, caller, refused, renderBody }: Carried): Promise<Response> {
  const read = await readCall(operation, request, params);
  if (!read.ok) return refused(unwrapped(read));
  const work = async (sending: Sending | null) => {
    const ran = await operation.run({ ...read.value.call, renderBody, sending }, caller);
    return ran.ok ? writeReply(operation, ran.value, request, { isAnonymous: !caller }) : refused(unwrapped(ran));
  };
  if (operation.method !== 'POST' || !caller) return work(null);
  const answer = await once(request, { caller, bytes: read.value.bytes }, work);
  return answer.ok ? answer.value : refused(unwrapped(answer));
}

const unwrapped = ({ ok: _, ...refusal }: { ok: false } & RestRefusal): RestRefusal => refusal;
