import { cacheLife, cacheTag } from 'next/cache';
import { z } from 'zod';
import { findLoggedCorrections } from '../articles/corrections/log/store.ts';
import type { CorrectionLog, CorrectionPlace } from '../articles/corrections/log/view.ts';
import type { ListLocale } from '../articles/lists/view.ts';
import { isBuilding } from '../env.ts';
import { SPECIMEN_CARD } from './specimens.ts';
import { tags } from './tags.ts';

const ON_A_PAGE = 30;

const place = z.strictObject({ id: z.int().max(2_147_483_647), publishedAt: z.date() }).nullable();

/** What the paper has corrected in its stories: the newest, or what came before a place. */
export async function readCorrectionLog(locale: ListLocale, before: CorrectionPlace | null): Promise<CorrectionLog> {
  'use cache';
  cacheLife('max');
  const of = z.enum(['vi', 'en']).parse(locale);
  cacheTag(tags.corrections(of), tags.sections);
  if (isBuilding) {
    const { id, title, path, publishedAt: correctedAt } = SPECIMEN_CARD;
    return { corrections: [{ id: 1, text: 'Đính chính mẫu.', correctedAt, story: { id, title, path } }], earlier: null };
  }
  const found = await findLoggedCorrections(of, place.parse(before), ON_A_PAGE + 1);
  const corrections = found.slice(0, ON_A_PAGE);
  const last = corrections.at(-1);
  return { corrections, earlier: found.length > ON_A_PAGE && last ? { id: last.id, publishedAt: last.correctedAt } : null };
}
