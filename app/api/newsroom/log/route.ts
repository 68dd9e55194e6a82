import { exportLog } from '#lib/audit/log/export-log';
import { logExport } from '#lib/audit/log/schema';
import { may } from '#lib/auth/roles';
import { staffRoute } from '#lib/auth/staff-action';
import { problem } from '#lib/http/problem';
import { streamText } from '#lib/http/stream-text';

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' };
const NAMES = { all: 'nhat-ky', comments: 'nhat-ky-binh-luan' };

/** The log to take away, filtered as the page that leads here; who moderates has what is about comments. */
export const GET = staffRoute('moderate', async (request, staff) => {
  const input = logExport.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!input.success) return problem(400, { type: 'invalid', title: 'The log is not filtered like this.' });
  const { format, scope, from, to } = input.data;
  if (scope === 'all' && !may(staff, 'read-log')) return problem(403, { type: 'forbidden', title: 'Your role may not do this.' });
  const name = [NAMES[scope], from, to].filter(Boolean).join('-');
  return new Response(streamText(exportLog(staff, input.data)), {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'cache-control': 'no-store',
    },
  });
});
