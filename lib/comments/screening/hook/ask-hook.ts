import { z } from 'zod';
import { env } from '../../../env.ts';
import { makeCircuitBreaker } from '../../../http/circuit-breaker.ts';
import { postSigned } from '../../../http/post-signed.ts';
import { log } from '../../../log.ts';
import type { ScreenedComment, Verdict } from '../rule.ts';

const TIMEOUT_MS = 2_000;
const MAX_ANSWER_BYTES = 4_096;

const hookAnswer = z.strictObject({ outcome: z.enum(['pass', 'hold']), reason: z.string().max(200).default('') });

/** What the hook said; `unavailable` when it said nothing that can be understood in time, `none` when there is none. */
export type HookAnswer = { outcome: 'pass' } | { outcome: 'hold'; reason: string } | { outcome: 'unavailable' } | { outcome: 'none' };

export type HookQuestion = {
  comment: ScreenedComment;
  story: { title: string; section: string } | null;
  locale: 'vi' | 'en';
  verdicts: readonly Verdict[];
};

let breaker = makeCircuitBreaker({ faults: 5, restMs: 60_000 });

/** Puts another breaker in the place of this process's own, for tests that cannot wait a minute. */
export function useBreaker(other: typeof breaker): void {
  breaker = other;
}

/**
 * Asks the operator's own service about a comment: what it says and where, never who sent it. Every question is signed.
 * Without `COMMENT_HOOK_URL` nobody is asked.
 */
export async function askHook({ comment, story, locale, verdicts }: HookQuestion): Promise<HookAnswer> {
  const { COMMENT_HOOK_URL, COMMENT_HOOK_SECRET } = env();
  if (!COMMENT_HOOK_URL || !COMMENT_HOOK_SECRET) return { outcome: 'none' };
  if (!breaker.mayAsk()) return { outcome: 'unavailable' };
  const { name, title, body } = comment;
  const question = JSON.stringify({
    name,
    title,
    body,
    storyTitle: story?.title ?? '',
    section: story?.section ?? '',
    locale,
    verdicts: verdicts.map(({ rule, outcome, weight, detail }) => ({ rule, outcome, weight, detail })),
  });
  try {
    const answer = await ask(COMMENT_HOOK_URL, COMMENT_HOOK_SECRET, question);
    breaker.succeeded();
    return answer.outcome === 'pass' ? { outcome: 'pass' } : answer;
  } catch (error) {
    breaker.failed();
    log().warn({ err: error }, 'the comment hook gave no answer; the comment is held');
    return { outcome: 'unavailable' };
  }
}

async function ask(url: string, secret: string, question: string): Promise<z.output<typeof hookAnswer>> {
  const answer = await postSigned(url, secret, question, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (answer.status !== 200) {
    await answer.body?.cancel();
    throw new Error(`The hook answered ${answer.status}.`);
  }
  return hookAnswer.parse(JSON.parse(await shortText(answer)));
}

async function shortText(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) throw new Error('The hook answered with too much.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
