import { may, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { WorkflowInput, WorkflowNow } from './schema.ts';
import { replaceWorkflow } from './store.ts';

export type WorkflowRefusal =
  | { code: 'forbidden' }
  /** Somebody else changed them meanwhile; `theirs` is what stands there now. */
  | { code: 'conflict'; theirs: WorkflowNow };

/** Says how stories go out, in the place of what was seen; it holds from the next publication on, also for what is planned already. */
export async function saveWorkflow(staff: StaffMember, { seen, settings }: WorkflowInput): Promise<Result<WorkflowNow, WorkflowRefusal>> {
  if (!may(staff, 'run-newsroom')) return refuse({ code: 'forbidden' });
  const { code, now } = await replaceWorkflow({ seen, settings, personId: staff.id });
  return code === 'saved' ? done(now) : refuse({ code: 'conflict', theirs: now });
}
