import type { z } from 'zod';
import type { articlesChange } from '#lib/articles/bulk/schema';
import type { BulkCode } from '#lib/articles/bulk/view';
import type { Result } from '#lib/result';
import type { TermChoice, TermKind } from '#lib/terms/view';
import type { BulkDeed, UndoDeed } from '../../lists/use-bulk.ts';

/** What is done to many stories at once, as it is sent. */
export type Change = z.input<typeof articlesChange>;

/** What can be done on the list, as its page hands it on. */
export type ArticleListDeeds = {
  change: BulkDeed<Change, BulkCode>;
  undo: UndoDeed<BulkCode>;
  findTerms: (input: { kind: TermKind; q: string }) => Promise<Result<{ terms: TermChoice[] }, { code: string }>>;
};
