import { findAttachmentsByIds } from '../attachments/store.ts';
import { findMediaByIds } from '../media/store.ts';
import { attachmentIdsOf, mediaIdsNamed } from './document.ts';
import type { Conflict, SavedDraft } from './view.ts';

/** The refusal that shows what somebody else saved in between, with everything needed to look at it. */
export const conflictWith = async (theirs: SavedDraft): Promise<Conflict> => ({
  code: 'conflict',
  theirs,
  pictures: Object.fromEntries(await findMediaByIds(mediaIdsNamed(theirs))),
  attachments: await findAttachmentsByIds(attachmentIdsOf(theirs.body)),
});
