import { z } from 'zod';
import { cleanLine, isVisiblyEmpty } from '../vietnamese/clean-text.ts';

export const MAX_ATTACHMENT_BYTES = 20 * 1024 * 1024;
const MAX_NAME_CHARS = 150;

/** What a reader may ask for: `<key>/<name>.pdf` and nothing else. */
export const attachmentAddress = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{32}$/),
  name: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.pdf$/),
});

/** What a sender calls a file, without folders, characters no file system takes, and its extension. */
function baseName(text: string): string {
  const last = text.split(/[/\\]/).at(-1) ?? '';
  return last
    .replace(/[<>:"|?*\s]+/g, ' ')
    .replace(/\.pdf$/i, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, MAX_NAME_CHARS)
    .toWellFormed()
    .trim();
}

/** A file's name as it is kept; what is nothing but dots and slashes becomes `tep.pdf`. */
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
  type: z.literal('application/pdf'),
  bytes: z.int().positive(),
});

export type Attachment = z.infer<typeof attachment>;
