import type { Readable } from 'node:stream';
import { may, type StaffMember } from '../../auth/roles.ts';
import type { ByteRange } from '../../http/byte-range.ts';
import { done, type Result, refuse } from '../../result.ts';
import { openArchiveFile } from './archives.ts';
import { takeExport } from './store.ts';

export type FetchedExport = { name: string; bytes: number; read(range: ByteRange | null): Readable };

/** Hands the archive of an export to somebody who may have it, which is written down each time. */
export async function fetchExport(staff: StaffMember, id: number): Promise<Result<FetchedExport, { code: 'forbidden' | 'not-found' }>> {
  if (!may(staff, 'move-paper')) return refuse({ code: 'forbidden' });
  const taken = await takeExport(id, staff.id);
  const opened = taken && (await openArchiveFile(taken.name));
  return opened ? done({ name: taken.name, ...opened }) : refuse({ code: 'not-found' });
}
