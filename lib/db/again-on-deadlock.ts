import { log } from '../log.ts';
import { isDeadlock } from './errors.ts';

const MOST_TIMES = 4;

/**
 * Runs a whole transaction, and again when the database ended it because it and another one waited for each other: nothing of it was
 * kept then, and the other one is done meanwhile.
 * @throws what the transaction throws, the last deadlock among it
 */
export async function againOnDeadlock<Value>(transact: () => Promise<Value>): Promise<Value> {
  for (let time = 1; ; time++) {
    try {
      return await transact();
    } catch (error) {
      if (time === MOST_TIMES || !isDeadlock(error)) throw error;
      log().warn({ err: error, time }, 'two transactions waited for each other; this one is tried again');
    }
  }
}
