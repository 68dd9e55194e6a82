import { env } from '#lib/env';
import { isForeignWrite } from '#lib/http/origin';
import { problem } from '#lib/http/problem';
import { answerRest } from '#lib/rest/answer-rest';
import { renderBody } from '../_body/render-body.tsx';

// Every address and method below /api/v1 stands in the table of lib/rest/operations.ts, which is asked here. No cookie counts, so a page of
// another site has nothing to send; it is refused all the same.

export const GET = (request: Request): Promise<Response> => answerRest(request, renderBody);

async function write(request: Request): Promise<Response> {
  if (isForeignWrite(request.headers, env().SITE_URL))
    return problem(403, { type: 'foreign', title: 'This request comes from another site.' });
  return answerRest(request, renderBody);
}

export { write as DELETE, write as PATCH, write as POST, write as PUT };
