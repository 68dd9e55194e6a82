import { z } from 'zod';
import type { HotFixDone } from '#lib/articles/hot-fix/view';
import { draftFields } from '#lib/articles/schema';
import { MISSING_FIELDS, type MissingField } from '#lib/articles/status';
import type { OverRight } from '#lib/media/library/view';
import { FAILURES, type Failure } from '../requests.ts';

const doneAnswer = z.object({
  version: z.int(),
  slug: z.string(),
  savedAt: z.iso.datetime().transform((text) => new Date(text)),
  path: z.string(),
  draft: z.enum(['is-the-fix', 'carries-the-fix']),
  draftVersion: z.int(),
  conflicts: z.array(draftFields.keyof()),
  isPlanBehind: z.boolean(),
});

const refusedAnswer = z.object({
  type: z.string(),
  fields: z.record(z.string(), z.array(z.string())).optional(),
  missing: z.array(z.enum(MISSING_FIELDS)).optional(),
  live: z.object({ version: z.int() }).nullish(),
  items: z.array(z.object({ id: z.int(), name: z.string(), until: z.string(), note: z.string() })).optional(),
});

export type HotFixAnswer =
  | { code: 'done'; done: HotFixDone }
  | { code: 'moved'; isThere: boolean }
  | { code: 'invalid'; fields: Record<string, string[]> }
  | { code: 'incomplete'; missing: MissingField[] }
  | { code: 'rights-over'; items: OverRight[] }
  | { code: Failure };

/** Puts a fix before readers in the place of version `live`. Never throws: what went wrong is the answer. */
export async function sendHotFix({
  articleId,
  ...fix
}: {
  articleId: number;
  live: number;
  content: unknown;
  acceptedRights: number[];
}): Promise<HotFixAnswer> {
  try {
    const response = await fetch(`/api/newsroom/articles/${articleId}/hot-fix`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fix),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { code: 'done', done: doneAnswer.parse(answer) };
    return response.status === 413 ? { code: 'too-large' } : readRefusal(answer);
  } catch (error) {
    return { code: error instanceof z.ZodError ? 'unexpected' : 'offline' };
  }
}

function readRefusal(answer: unknown): HotFixAnswer {
  const parsed = refusedAnswer.safeParse(answer);
  if (!parsed.success) return { code: 'unexpected' };
  const { fields, missing, live, items } = parsed.data;
  const type = parsed.data.type.replace('/problems/', '');
  if (type === 'moved') return { code: 'moved', isThere: Boolean(live) };
  if (type === 'invalid' && fields) return { code: 'invalid', fields };
  if (type === 'incomplete' && missing) return { code: 'incomplete', missing };
  if (type === 'rights-over' && items) return { code: 'rights-over', items };
  if (type === 'embargoed') return { code: 'embargoed' };
  return { code: FAILURES.find((failure) => failure === type) ?? 'unexpected' };
}
