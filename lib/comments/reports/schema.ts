import { z } from 'zod';
import { type CodesByField, codesByField, onlyKnown, optionalText } from '../../reader-forms/fields.ts';
import { cleanBody } from '../../vietnamese/clean-text.ts';
import { REPORT_REASONS } from './reasons.ts';

export const MAX_REPORT_NOTE_GRAPHEMES = 500;

export const REPORT_FIELDS = ['reason', 'note', 'form'] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

/** A report as a reader may send it, in JSON or through the form. */
export const reportInput = z.strictObject(
  { reason: z.enum(REPORT_REASONS, { error: 'required' }), note: optionalText(cleanBody, MAX_REPORT_NOTE_GRAPHEMES) },
  { error: onlyKnown },
);
export type ReportInput = z.infer<typeof reportInput>;

/** Everything that was wrong, by field, as codes. */
export const reportCodes = (error: z.ZodError): CodesByField<ReportField> => codesByField(error, REPORT_FIELDS);
