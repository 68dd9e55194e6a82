import { isDatabaseAway } from '#lib/db/errors';
import { env } from '#lib/env';
import { clientAddress, requestIdOf } from '#lib/http/client';
import { readForm, seeOther } from '#lib/http/forms';
import { isForeignWrite } from '#lib/http/origin';
import { problem } from '#lib/http/problem';
import { requestLog } from '#lib/log';
import { askReset } from '#lib/people/links/ask-reset';
import { askResetInput } from '#lib/people/links/schema';

/** Asks for a mail with a link for a new password. Whether the address is anybody's is told to nobody. */
export async function POST(request: Request): Promise<Response> {
  if (isForeignWrite(request.headers, env().SITE_URL))
    return problem(403, { type: 'foreign', title: 'This request comes from another site.' });
  const input = askResetInput.safeParse(await readForm(request));
  if (!input.success) return seeOther('/dat-mat-khau?said=email');
  try {
    const asked = await askReset(input.data, { address: clientAddress(request.headers) });
    return seeOther(`/dat-mat-khau?said=${asked.ok ? 'sent' : asked.code}`);
  } catch (error) {
    requestLog(requestIdOf(request.headers)).error({ err: error }, 'no mail for a new password');
    return seeOther(`/dat-mat-khau?said=${isDatabaseAway(error) ? 'unavailable' : 'unexpected'}`);
  }
}
