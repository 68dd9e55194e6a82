import { isDatabaseAway } from '../db/errors.ts';
import { requestLog } from '../log.ts';
import { type Locale, translator } from '../messages/translator.ts';
import { requestIdOf } from './client.ts';
import { problem } from './problem.ts';

/** What to say about something nobody who asked could help, after it was written down: 503 while the database is away, else 500. */
export type Apology = { status: 500 | 503; type: 'unavailable' | 'unexpected'; title: string; headers: Record<string, string> };

/** @param what what did not happen, for the log */
export function apologyFor(error: unknown, request: Request, locale: Locale, what: string): Apology {
  const away = isDatabaseAway(error);
  requestLog(requestIdOf(request.headers))[away ? 'warn' : 'error']({ err: error }, what);
  const t = translator(locale, 'common');
  return away
    ? { status: 503, type: 'unavailable', title: t('unavailable'), headers: { 'retry-after': '10' } }
    : { status: 500, type: 'unexpected', title: t('unexpected'), headers: {} };
}

/** The same as problem details. */
export function answerFailure(error: unknown, request: Request, locale: Locale, what: string): Response {
  const { status, type, title, headers } = apologyFor(error, request, locale, what);
  return problem(status, { type, title }, headers);
}
