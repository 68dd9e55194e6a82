import { isDatabaseAway } from '../db/errors.ts';
import { requestLog } from '../log.ts';
import { type Locale, translator } from '../messages/translator.ts';
import { requestIdOf } from './client.ts';
import { problem } from './problem.ts';

/**
 * Apologises for what nobody who asked could help, after writing it down: 503 while the database is away, otherwise 500.
 * @param what what did not happen, for the log
 */
export function answerFailure(error: unknown, request: Request, locale: Locale, what: string): Response {
  const away = isDatabaseAway(error);
  requestLog(requestIdOf(request.headers))[away ? 'warn' : 'error']({ err: error }, what);
  const t = translator(locale, 'common');
  if (away) return problem(503, { type: 'unavailable', title: t('unavailable') }, { 'retry-after': '10' });
  return problem(500, { type: 'unexpected', title: t('unexpected') });
}
