import type { Readable } from 'node:stream';
import type { ExportedFile } from '../manifest.ts';

/** Where an export is written: a folder or one archive. */
export type Target = {
  /** Writes one file. @returns what the manifest says of it */
  put(path: string, bytes: Readable): Promise<ExportedFile>;
  /** Writes the manifest, with which the export is whole. */
  end(manifest: { path: string; text: string }): Promise<void>;
};

/** Where an export is read from. */
export type Origin = {
  /** One file of it; null where there is none. */
  open(path: string): Promise<Readable | null>;
  close(): Promise<void>;
};
