import { staffRoute } from '#lib/auth/staff-action';
import { problem } from '#lib/http/problem';
import { streamText } from '#lib/http/stream-text';
import { reportOf } from '#lib/imports/report';
import { findRun } from '#lib/imports/runs/store';
import { runInAddress } from '#lib/imports/schema';

/** Everything one import came to, as JSON to take away. */
export const GET = staffRoute<{ params: Promise<{ id: string }> }>('move-paper', async (_, __, { params }) => {
  const id = runInAddress.safeParse((await params).id);
  const run = id.success ? await findRun(id.data) : null;
  if (!run) return problem(404, { type: 'not-found', title: 'There is no such import.' });
  return new Response(streamText(reportOf(run)), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="import-${run.id}.json"`,
      'cache-control': 'no-store',
    },
  });
});
