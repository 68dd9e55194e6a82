import { addressPrefix } from '../rate-limit/address.ts';
import { takeOneIn } from '../rate-limit/take.ts';
import type { FormRefusal } from '../reader-forms/refusal.ts';
import { findPublishedArticle, type PublishedArticle } from '../reader-forms/store.ts';
import { type Result, refuse } from '../result.ts';
import type { CommentField } from './schema.ts';

/** How often somebody tries again who finds, storing a comment, that the policy was changed since it was looked at. */
const TRIES = 3;

type Taking<Value> = Result<Value, FormRefusal<CommentField>>;

/**
 * Stores a comment under the policy that was looked at, in the sender's turn where the story is slow. Where the policy is
 * another one by then (`changed`), the new one is looked at: a story that was closed meanwhile takes nothing.
 */
export async function takeInTurn<Value>(
  found: PublishedArticle,
  { articleId, address }: { articleId: number; address: string },
  store: (article: PublishedArticle) => Promise<Taking<Value> | 'changed'>,
): Promise<Taking<Value>> {
  let article: PublishedArticle | null = found;
  for (let tries = 0; tries < TRIES && article; tries++) {
    const { gate } = article;
    if (!gate.open) return refuse({ code: 'closed', gate });
    const turn = gate.slowSeconds > 0 ? await takeOneIn(gate.slowSeconds, `${articleId} ${addressPrefix(address)}`) : null;
    if (turn && !turn.ok) return refuse({ code: 'slow', seconds: gate.slowSeconds, retryAfterSeconds: turn.retryAfterSeconds });
    let taking: Taking<Value> | 'changed' = 'changed';
    try {
      taking = await store(article);
    } finally {
      // Nobody waits for a comment that was not taken.
      if (taking === 'changed' || !taking.ok) await turn?.value.giveBack();
    }
    if (taking !== 'changed') return taking;
    article = await findPublishedArticle(articleId);
  }
  return article ? refuse({ code: 'too-many', retryAfterSeconds: 1 }) : refuse({ code: 'not-found' });
}
