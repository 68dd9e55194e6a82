import { z } from 'zod';
import { REASONS } from '../comments/screening/rule.ts';
import { searchWords } from '../search/words.ts';
import { cleanLine } from '../vietnamese/clean-text.ts';
import { AGE_NAMES, MAX_SEARCHED, MIN_SEARCHED, type SenderFilter } from './filters.ts';

const numberInAddress = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .pipe(z.int().max(2_147_483_647));
const leftOut = <Type extends z.ZodType>(type: Type) => type.optional().catch(undefined);

/** The filters as they stand in an address; whatever cannot be read is left out. */
export const deskFilters = {
  section: leftOut(numberInAddress),
  story: leftOut(numberInAddress),
  rule: leftOut(z.enum(REASONS)),
  age: leftOut(z.enum(AGE_NAMES)),
  sender: leftOut(
    z
      .templateLiteral([z.enum(['phone', 'address']), ':', z.string().regex(/^\d+$/)])
      .transform((text) => text.split(':'))
      .pipe(z.tuple([z.enum(['phone', 'address']), numberInAddress]))
      .transform(([kind, commentId]): SenderFilter => ({ kind, commentId })),
  ),
  q: leftOut(
    z.string().transform((text, context) => {
      const cleaned = cleanLine(text);
      const { length } = cleaned.ok ? searchWords(cleaned.value).join(' ') : '';
      if (cleaned.ok && length >= MIN_SEARCHED && length <= MAX_SEARCHED) return cleaned.value;
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }),
  ),
};
