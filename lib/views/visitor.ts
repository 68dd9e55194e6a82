import { createHmac } from 'node:crypto';
import { addressPrefix } from '../rate-limit/address.ts';
import { keyFor } from '../secrets.ts';

/**
 * Who reads, as far as counting needs to know: the same all day, somebody else tomorrow, and nobody who can be found again
 * from it without the paper's secret.
 * @param day `YYYY-MM-DD`
 * @returns 16 bytes in hexadecimal
 */
export function visitorOf({ address, agent, day }: { address: string; agent: string; day: string }): string {
  const keyOfDay = createHmac('sha256', keyFor('view-visitor')).update(day).digest();
  const who = `${addressPrefix(address)}\n${agent.slice(0, 400)}`;
  return createHmac('sha256', keyOfDay).update(who).digest('hex').slice(0, 32);
}
