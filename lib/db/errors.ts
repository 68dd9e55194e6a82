import { Prisma } from './generated/client.ts';

/** Whether a write was refused because a row with the same unique key is already there. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && (error.code === 'P2002' || sqlState(error.meta) === '23505');

/** Whether a statement took longer than it was allowed to. */
export const isTooSlow = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && sqlState(error.meta) === '57014';

/** Whether PostgreSQL ended this transaction because it and another one waited for each other; the whole of it can be tried again. */
export const isDeadlock = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && (error.code === 'P2034' || sqlState(error.meta) === '40P01');

/** PostgreSQL's own code of a failure in a statement we wrote ourselves. */
const sqlState = (meta: unknown): unknown =>
  (meta as { driverAdapterError?: { cause?: { originalCode?: unknown } } } | undefined)?.driverAdapterError?.cause?.originalCode;

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  // A transaction found no connection in time.
  'P2028',
]);

/** Whether the database could not be asked at all (down, starting, full), as opposed to having said no. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause: unknown = error, depth = 0; cause && depth < 5; depth++) {
    const { code, message, cause: next, meta } = cause as { code?: unknown; message?: unknown; cause?: unknown; meta?: unknown };
    // Of a statement we wrote ourselves Prisma's own code says no more than that it failed.
    if ([code, sqlState(meta)].some((one) => typeof one === 'string' && UNREACHABLE.has(one))) return true;
    if (typeof message === 'string' && /connection terminated|timeout exceeded when trying to connect|can't reach database/i.test(message))
      return true;
    cause = next;
  }
  return false;
}
