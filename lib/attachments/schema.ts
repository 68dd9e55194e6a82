import { z } from 'zod';
import { cleanLine, isVisiblyEmpty } from '../vietnamese/clean-text.ts';
import { ENDING, FILE_TYPES } from './types.ts';

export const MAX_ATTACHMENT_BYTES = 20 * 1024 * 1024;
/** Of a sound: three quarters of an hour as radio sends it. */
export const MAX_SOUND_BYTES = 40 * 1024 * 1024;
const MAX_NAME_CHARS = 150;

/** What a reader may ask for: `<key>/<name>.<extension>` and nothing else. */
export const attachmentAddress = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{32}$/),
  name: z.string().regex(new RegExp(`^[a-z0-9]+(?:-[a-z0-9]+)*${ENDING}`)),
});

/** What a sender calls a file, without folders, characters no file system takes, and its extension. */
function baseName(text: string): string {
  const last = text.split(/[/\\]/).at(-1) ?? '';
  return last
    .replace(/[<>:"|?*\s]+/g, ' ')
    .replace(/\.(?:pdf|mp3|m4a|aac|og[ag]|opus|flac|wav)$/i, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, MAX_NAME_CHARS)
    .toWellFormed()
    .trim();
}

/** A file's name as it is kept until it is known what it is; what is nothing but dots and slashes becomes `tep.pdf`. */
const fileName = z
  .string()
  .max(1_000)
  .transform((text, context) => {
    const cleaned = cleanLine(text);
    if (cleaned.ok) {
      const base = baseName(cleaned.value);
      return `${isVisiblyEmpty(base) ? 'tep' : base}.pdf`;
    }
    context.issues.push({ code: 'custom', message: cleaned.code, input: text });
    return z.NEVER;
  });

/** The query of an upload. */
export const uploadQuery = z.strictObject({ name: fileName });

/** A file as pages offer it. */
export const attachment = z.strictObject({
  key: attachmentAddress.shape.key,
  fileName: z.string().min(1),
  type: z.enum(FILE_TYPES),
  bytes: z.int().positive(),
  /** Of a sound: how long it lasts, and what is said in it. */
  seconds: z.int().positive().optional(),
  transcript: z.string().optional(),
});

export type Attachment = z.infer<typeof attachment>;
