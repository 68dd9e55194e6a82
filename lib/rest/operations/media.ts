import type { StaffMember } from '../../auth/roles.ts';
import { addPicture } from '../../media/library/add-file.ts';
import { describeItem } from '../../media/library/describe-item.ts';
import { findItem } from '../../media/library/items/store.ts';
import type { PictureRefusal } from '../../media/save-picture.ts';
import { take } from '../../rate-limit/take.ts';
import { refuse } from '../../result.ts';
import { pictureAnswer } from '../answers.ts';
import { operation, reply } from '../operation.ts';
import { pictureBody } from '../schema.ts';
import { pictureFile } from '../stories/view-story.ts';

const REFUSALS = ['picture-type', 'picture-size', 'picture-pixels', 'picture-broken'] as const satisfies readonly PictureRefusal['code'][];

/** Pictures for stories. */
export const mediaOperations = [
  operation({
    id: 'uploadPicture',
    method: 'POST',
    path: '/media',
    tag: 'media',
    scope: 'media:write',
    deed: 'write',
    summary: { vi: 'Đưa một ảnh vào kho, kèm mô tả, chú thích và nguồn', en: 'Add a picture, with its alt text, caption and credit' },
    body: pictureBody,
    takesFile: true,
    status: 201,
    answer: pictureAnswer,
    problems: REFUSALS,
    example: { alt: 'Đốt dầm giữa nhịp chính', caption: '', credit: 'Phạm Đức Long' },
    async run({ file, body }, staff) {
      const allowed = await take('upload', String(staff.id));
      if (!allowed.ok) return refuse({ code: 'too-many', headers: { 'retry-after': String(allowed.retryAfterSeconds) } });
      const added = await addPicture(staff, { bytes: file, fileName: '' });
      if (!added.ok) return added;
      const { item, isKnown } = added.value;
      const { mediaId, picture } = item;
      if (mediaId === null || !picture) throw new Error(`Item ${item.id} of the library is no picture.`);
      // What the file says of its owner holds where nothing else is said; what the library says of a picture it knows stays.
      const words = { alt: body.alt || item.alt, caption: body.caption || item.caption, credit: body.credit || item.credit };
      if (!isKnown) await describe(staff, item.id, words);
      return reply({ id: mediaId, ...pictureFile(picture), use: { mediaId, ...words } });
    },
  }),
] as const;

/** Writes the words down in the library. Whoever changed the new item in this moment has said it already. */
async function describe(staff: StaffMember, itemId: number, words: { alt: string; caption: string; credit: string }): Promise<void> {
  const item = await findItem(itemId);
  if (!item) return;
  const { id, version, rightsNote, rightsUntil, takenOn, transcript, tags } = item;
  await describeItem(staff, { id, version, rightsNote, rightsUntil, takenOn, transcript, tags, ...words });
}
