import path from 'node:path';
import type { StaffMember } from '../auth/roles.ts';
import { may } from '../auth/roles.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { done, type Result, refuse } from '../result.ts';
import { recogniseFormat } from './formats/open-source.ts';
import { findRun, insertRun } from './runs/store.ts';
import { CONTINUE_QUEUE, type ImportOptions, type UploadQuery } from './schema.ts';
import { isUploaded, keepUpload, removeUpload } from './uploads/keep-upload.ts';
import { type UnreadableCode, UnreadableFile } from './view.ts';

/** Takes an uploaded file in and tries it: a dry run that a process of its own works on. */
export async function beginImport(
  staff: StaffMember,
  { name, options }: UploadQuery,
  body: ReadableStream<Uint8Array>,
): Promise<Result<{ id: number }, { code: 'forbidden' | 'too-large' | UnreadableCode }>> {
  if (!may(staff, 'move-paper')) return refuse({ code: 'forbidden' });
  const kept = await keepUpload(body, name);
  if (!kept.ok) return kept;
  try {
    const format = await recogniseFormat(kept.value);
    // A folder of this machine is for whoever is at the machine.
    const run = {
      format,
      source: '',
      fileName: path.basename(kept.value),
      file: kept.value,
      options: { ...options, picturesIn: '' },
      isDry: true,
      startedById: staff.id,
    };
    const id = await insertRun(run);
    enqueue(CONTINUE_QUEUE, {}, {});
    return done({ id });
  } catch (error) {
    await removeUpload(kept.value);
    if (error instanceof UnreadableFile) return refuse({ code: error.code });
    throw error;
  }
}

/** Brings in for real what a run was about. @param retry whether pictures that were missing are asked for again */
export async function repeatImport(
  staff: StaffMember,
  { id, retry }: { id: number; retry: boolean },
): Promise<Result<{ id: number }, { code: 'forbidden' | 'over' | 'at-machine' }>> {
  if (!may(staff, 'move-paper')) return refuse({ code: 'forbidden' });
  const run = await findRun(id);
  if (!run) return refuse({ code: 'over' });
  const { format, source, fileName, file } = run;
  if (!isUploaded(file)) return refuse({ code: 'at-machine' });
  const options: ImportOptions = { ...run.options, retry };
  const next = await insertRun({ format, source, fileName, file, options, isDry: false, startedById: staff.id });
  enqueue(CONTINUE_QUEUE, {}, {});
  return done({ id: next });
}
