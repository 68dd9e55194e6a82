import { z } from 'zod';
import {
  articleIdField,
  type CodesByField,
  captchaField,
  codesByField,
  onlyKnown,
  requiredText,
  websiteField,
  wrong,
} from '../reader-forms/fields.ts';
import { cleanBody, cleanLine, isVisiblyEmpty } from '../vietnamese/clean-text.ts';
import { parsePhone } from './phone.ts';

export const MAX_NAME_GRAPHEMES = 80;
export const MAX_TITLE_GRAPHEMES = 150;
export const MAX_BODY_GRAPHEMES = 3_000;

/** What a reader types; `form` stands for what belongs to no field of the form. */
export const TYPED = ['name', 'phone', 'title', 'body'] as const;
export const FIELDS = [...TYPED, 'captcha', 'articleId', 'replyTo', 'requestKey', 'form'] as const;
export type CommentField = (typeof FIELDS)[number];
export type FieldCodes = CodesByField<CommentField>;
/** What a reader typed, as text, to be shown again. */
export type TypedComment = Record<(typeof TYPED)[number], string>;

/**
 * A comment as a reader may send it, in JSON or through the form. What it parses to is clean: NFC, no invisible text,
 * lengths in graphemes, the phone as E.164.
 */
export const commentInput = z.strictObject(
  {
    articleId: articleIdField(),
    name: requiredText(cleanLine, MAX_NAME_GRAPHEMES),
    phone: optionalPhone(),
    title: requiredText(cleanLine, MAX_TITLE_GRAPHEMES),
    body: requiredText(cleanBody, MAX_BODY_GRAPHEMES),
    captcha: captchaField(),
    /** The comment it answers. */
    replyTo: articleIdField().optional(),
    /** Names this sending: whoever sends it again, having heard no answer, sends the same comment. */
    requestKey: z.uuid({ error: 'type' }).optional(),
    website: websiteField(),
  },
  { error: onlyKnown },
);

/** A comment that was parsed. */
export type CommentInput = z.output<typeof commentInput>;

/** Everything that was wrong, by field, as codes. */
export const fieldCodes = (error: z.ZodError): FieldCodes => codesByField(error, FIELDS);

function optionalPhone() {
  return z
    .string({ error: 'type' })
    .nullish()
    .transform((typed, context) => {
      if (!typed || isVisiblyEmpty(typed)) return undefined;
      const phone = parsePhone(typed);
      return phone.ok ? phone.value : wrong(context, 'phone');
    });
}
