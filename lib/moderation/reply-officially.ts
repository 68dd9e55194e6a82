import type { StaffMember } from '../auth/roles.ts';
import { tagClock } from '../cache/tag-clock.ts';
import { now } from '../clock.ts';
import { done, type Result, refuse } from '../result.ts';
import { findOfficialReply, storeOfficialReply } from './official-replies/store.ts';
import type { OfficialReplyInput } from './schema.ts';
import type { OfficialReplyConflict, OfficialReplyView } from './view.ts';

/**
 * Somebody of the newsroom writes down what the unit concerned says to a comment on the page: that it was received, or the answer.
 * Readers see the unit's name, never the person's. Who wrote over another version than they saw is shown the one that stands.
 */
export async function replyOfficially(
  staff: StaffMember,
  input: OfficialReplyInput,
): Promise<Result<OfficialReplyView, { code: 'not-found' } | OfficialReplyConflict>> {
  const written = await storeOfficialReply(input, staff.id);
  if (written === 'not-found') return refuse({ code: written });
  if (written) {
    if (written.change) tagClock().apply(written.change);
    return done({ version: written.version, unit: input.unit, body: input.body, by: staff.name, at: now().toISOString() });
  }
  const theirs = await findOfficialReply(input.commentId);
  return theirs ? refuse({ code: 'conflict', theirs }) : refuse({ code: 'not-found' });
}
