import { log } from '../../log.ts';
import { ringLatePlans } from './alarms/store.ts';

/** Looks whether something that was planned is late, and says so by mail and in the log; asked every minute, by every instance. */
export async function watchPlans(): Promise<void> {
  const late = await ringLatePlans();
  if (late.length > 0) log().error({ schedules: late.join(',') }, 'plans are late');
}
