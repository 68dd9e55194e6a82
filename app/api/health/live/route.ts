import { connection } from 'next/server';

/** Whether this process answers at all; asks nobody else. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ status: 'alive', checks: {} }, { headers: { 'Cache-Control': 'no-store' } });
}
