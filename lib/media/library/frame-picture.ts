import type { StaffMember } from '../../auth/roles.ts';
import { tagClock } from '../../cache/tag-clock.ts';
import { done, type Result, refuse } from '../../result.ts';
import { isCentre } from '../framing.ts';
import { makeCrops, removeCrops } from '../make-crops.ts';
import { type ChangeRefusal, whyNot } from './describe-item.ts';
import { frame } from './framing/store.ts';
import { findItem } from './items/store.ts';
import { mayDescribe, whose } from './may-change.ts';
import type { FrameInput } from './schema.ts';

/**
 * Says what the point of a picture is and how it is cut, and makes the cuts anew. Reader pages show them from now on where they cut a
 * picture; with everything in the middle again they cut it themselves, as they did before anybody said anything.
 * @returns its new version
 * @throws when the files cannot be read or written
 */
export async function framePicture(
  staff: StaffMember,
  { id, version, framing }: FrameInput,
): Promise<Result<{ version: number }, ChangeRefusal | { code: 'picture-broken' }>> {
  const item = await findItem(id);
  if (!item?.picture) return refuse({ code: 'not-found' });
  if (!mayDescribe(staff, item)) return refuse({ code: 'forbidden' });
  const made = isCentre(framing) ? done(null) : await makeCrops(item.picture, framing);
  if (!made.ok) return made;
  const crops = made.value;
  const framed = await frame({ id, version, framing: crops && framing, crops }, { personId: staff.id, ownerId: whose(staff) }).catch(
    async (error: unknown) => {
      if (crops) await removeCrops(crops);
      throw error;
    },
  );
  if (framed.code === 'framed') {
    if (framed.change) tagClock().apply(framed.change);
    return done({ version: framed.version });
  }
  if (crops) await removeCrops(crops);
  return whyNot(staff, id);
}
