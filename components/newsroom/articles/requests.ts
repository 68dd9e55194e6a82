import { z } from 'zod';
import { currentAnswer, refusedAnswer, savedAnswer } from '#lib/articles/answers';
import type { SaveKind } from '#lib/articles/schema';
import type { Conflict } from '#lib/articles/view';

// What the editor asks of the newsroom's routes.

export type SaveAnswer =
  | { code: 'saved'; version: number; slug: string; savedAt: Date }
  | Conflict
  | { code: 'invalid'; fields: Record<string, string[]> }
  | { code: Failure };

/** Why something could not be done that is nobody's typing. */
export type Failure =
  | 'offline'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'too-large'
  | 'unknown-section'
  | 'unknown-picture'
  | 'unknown-term'
  | 'unknown-attachment'
  | 'taken-down-meanwhile'
  | 'published-meanwhile'
  | 'embargoed'
  | 'not-ready'
  | 'needs-other-eyes'
  | 'in-review'
  | 'foreign-section'
  | 'merged-meanwhile'
  | 'unavailable'
  | 'unexpected';

export const FAILURES: readonly Failure[] = [
  'signed-out',
  'forbidden',
  'not-found',
  'too-large',
  'unknown-section',
  'unknown-picture',
  'unknown-term',
  'unknown-attachment',
  'in-review',
  'foreign-section',
  'unavailable',
];

/** Browsers let a request outlive its page only up to this size. */
const KEEPALIVE_BYTES = 60_000;

/** Saves a draft over `version`. Never throws: what went wrong is the answer. */
export async function sendDraft({
  articleId,
  version,
  content,
  kind,
}: {
  articleId: number;
  version: number;
  content: unknown;
  kind: SaveKind;
}): Promise<SaveAnswer> {
  const body = JSON.stringify({ version, content, kind });
  try {
    const response = await fetch(`/api/newsroom/articles/${articleId}/draft`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: new Blob([body]).size < KEEPALIVE_BYTES,
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { code: 'saved', ...savedAnswer.parse(answer) };
    // The front door cuts a body that is too long before the newsroom can say so in its own words.
    return response.status === 413 ? { code: 'too-large' } : readRefusal(answer);
  } catch (error) {
    return { code: error instanceof z.ZodError ? 'unexpected' : 'offline' };
  }
}

/** A draft as it stands now; null when it cannot be had. Never throws. */
export async function fetchDraft(articleId: number): Promise<Conflict | null> {
  try {
    const response = await fetch(`/api/newsroom/articles/${articleId}/draft`);
    return response.ok ? { code: 'conflict', ...currentAnswer.parse(await response.json()) } : null;
  } catch {
    // The page asks again with its next sign of life.
    return null;
  }
}

function readRefusal(answer: unknown): SaveAnswer {
  const parsed = refusedAnswer.safeParse(answer);
  if (!parsed.success) return { code: 'unexpected' };
  const { theirs, fields, pictures = {}, attachments = {} } = parsed.data;
  const type = parsed.data.type.replace('/problems/', '');
  if (type === 'conflict' && theirs) return { code: 'conflict', theirs, pictures, attachments };
  if (type === 'invalid' && fields) return { code: 'invalid', fields };
  return { code: FAILURES.find((failure) => failure === type) ?? 'unexpected' };
}
