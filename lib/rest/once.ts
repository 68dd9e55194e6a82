import { createHash } from 'node:crypto';
import { claimRequest, forgetRequest, keepAnswer, type Sending, TakenOver } from '../api-tokens/requests/store.ts';
import type { Caller } from '../api-tokens/view.ts';
import { type Result, refuse } from '../result.ts';
import type { RestRefusal } from './problems.ts';

const KEY = /^[!-~]{1,200}$/;
/** What of an answer is given again. */
const KEPT_HEADERS = ['content-type', 'etag', 'location', 'cache-control', 'content-language', 'vary'];

type Ready = { ok: true; value: Response };

const UNFINISHED = refuse({ code: 'key-unfinished' as const, headers: { 'retry-after': '2' } });

/**
 * Does something once under its `Idempotency-Key`, and gives the same answer again to whoever sends the same again; without a key it is
 * simply done. What failed on our side, or came too often, is not kept: sent again, it is tried again. So is, after a while, what was cut off
 * before it was answered.
 * @param work does it; what it must not make twice it makes under the sending it is given, null without a key
 */
export async function once(
  request: Request,
  { caller, bytes }: { caller: Caller; bytes: Uint8Array },
  work: (sending: Sending | null) => Promise<Response>,
): Promise<Result<Response, RestRefusal>> {
  const key = request.headers.get('idempotency-key');
  if (key === null) return ready(await work(null));
  if (!KEY.test(key)) return refuse({ code: 'invalid', fields: { 'Idempotency-Key': ['invalid'] } });
  const { pathname, search } = new URL(request.url);
  const fingerprint = new Uint8Array(createHash('sha256').update(`${request.method} ${pathname}${search}\n`).update(bytes).digest());
  const claim = await claimRequest(caller.tokenId, key, fingerprint);
  if (claim.state === 'other') return refuse({ code: 'key-reused' });
  if (claim.state === 'unfinished') return UNFINISHED;
  if (claim.state === 'answered') {
    const { status, headers, body } = claim.answer;
    return ready(new Response(body, { status, headers: { ...headers, 'idempotent-replayed': 'true' } }));
  }
  const { sending } = claim;
  try {
    const answer = await work(sending);
    if (answer.status >= 500 || answer.status === 429) await forgetRequest(sending);
    else {
      const headers = Object.fromEntries(
        KEPT_HEADERS.flatMap(
          (name) =>
            answer.headers
              .get(name)
              ?.split('\n')
              .map((one) => [name, one]) ?? [],
        ),
      );
      await keepAnswer(sending, { status: answer.status, headers, body: await answer.clone().text() });
    }
    return ready(answer);
  } catch (error) {
    if (error instanceof TakenOver) return UNFINISHED;
    await forgetRequest(sending).catch(() => {});
    throw error;
  }
}

const ready = (value: Response): Ready => ({ ok: true, value });
