import { type AttachmentRefusal, judgeFile, keepFile, sha256Of } from '../../attachments/save-attachment.ts';
import { isSound } from '../../attachments/types.ts';
import type { StaffMember } from '../../auth/roles.ts';
import { tagClock } from '../../cache/tag-clock.ts';
import { done, type Result, refuse } from '../../result.ts';
import { makePicture, type PictureRefusal } from '../save-picture.ts';
import type { SentFile } from './add-file.ts';
import { type Replaced, replaceFile, restoreFile } from './files/store.ts';
import { findItem } from './items/store.ts';

export type ReplaceRefusal = { code: 'not-found' } | { code: 'conflict' } | { code: 'other-kind' } | PictureRefusal | AttachmentRefusal;

/**
 * Puts a new file in the place of a picture, a PDF or a sound, of the same kind: every story that uses it shows the new one from now on,
 * the addresses of the old one keep answering, and it can be put back. What is said of it stays; whether it is still true is a person's
 * to look at.
 * @param version the one this person saw
 * @returns the item's new version
 */
export async function replaceItem(
  staff: StaffMember,
  { id, version, bytes, fileName }: { id: number; version: number } & SentFile,
): Promise<Result<{ version: number }, ReplaceRefusal>> {
  const item = await findItem(id);
  if (!item) return refuse({ code: 'not-found' });
  const place = { id, version, personId: staff.id, deed: 'replace-media' as const };
  const sent = { fileName, bytes: bytes.length, sha256: sha256Of(bytes) };
  if (item.kind === 'picture') {
    const made = await makePicture(bytes, async ({ picture }) => keepIf(await replaceFile(place, { ...sent, picture })));
    return made.ok ? answer(made.value) : made;
  }
  const judged = await judgeFile(bytes, fileName);
  if (!judged.ok) return judged;
  const { file } = judged.value;
  if (isSound(file.type) !== (item.kind === 'audio')) return refuse({ code: 'other-kind' });
  return answer(await keepFile(judged.value, async () => keepIf(await replaceFile(place, { ...sent, fileName: file.fileName, file }))));
}

/** Puts an earlier file back in its place. */
export async function restoreVersion(
  staff: StaffMember,
  { id, version, versionId }: { id: number; version: number; versionId: number },
): Promise<Result<{ version: number }, ReplaceRefusal>> {
  return answer(await restoreFile({ id, version, personId: staff.id, deed: 'restore-media' }, versionId));
}

/** The files of what did not come to its place are nobody's. */
const keepIf = (value: Replaced) => ({ value, keep: value.code === 'replaced' });

function answer(replaced: Replaced): Result<{ version: number }, { code: 'not-found' } | { code: 'conflict' }> {
  if (replaced.code !== 'replaced') return refuse(replaced);
  if (replaced.change) tagClock().apply(replaced.change);
  return done({ version: replaced.version });
}
