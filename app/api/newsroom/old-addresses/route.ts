import { staffRoute } from '#lib/auth/staff-action';
import { streamText } from '#lib/http/stream-text';
import { exportAddresses } from '#lib/imports/old-addresses/export-addresses';

/** Every old address and where it leads, as a table to take away. */
export const GET = staffRoute(
  'move-paper',
  async () =>
    new Response(streamText(exportAddresses()), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="dia-chi-cu.csv"',
        'cache-control': 'no-store',
      },
    }),
);
