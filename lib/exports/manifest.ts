import { z } from 'zod';

/** The file that says what an export holds; where it is missing there is no export, or one that was not finished. */
export const MANIFEST = 'toa-soan-export.json';

/** One file of an export: rows as JSON lines, or a file of the library as it is stored. */
const file = z.strictObject({
  /** In the export, with slashes; never up or out of it. */
  path: z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\\0]+$/),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ExportedFile = z.infer<typeof file>;

const table = z.strictObject({ name: z.string().regex(/^[a-z_]+$/), rows: z.int().nonnegative(), file });
export type ExportedTable = z.infer<typeof table>;

export const manifest = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The newest migration of the paper it was made from; another paper takes it in only when it has come exactly as far. */
  schema: z.string(),
  siteUrl: z.string(),
  tables: z.array(table),
  files: z.array(file),
});
export type Manifest = z.infer<typeof manifest>;
