import type { StaffMember } from '../../auth/roles.ts';
import type { BulkResult } from '../../lists/bulk.ts';
import { done, type Result } from '../../result.ts';
import type { LiftManyInput } from './schema.ts';
import { storeLiftings } from './store.ts';
import type { BulkBanCode } from './view.ts';

/** Ends up to 200 bans before their time in one act; each is written down as if it were the only one. */
export const liftBans = async (staff: StaffMember, input: LiftManyInput): Promise<Result<BulkResult<BulkBanCode>, never>> =>
  done(await storeLiftings(input, staff.id));
