import { connection } from 'next/server';
import { checkReadiness } from '#lib/health/check-readiness';

/** Whether this process should be given readers: 200, or 503 with what is missing. */
export async function GET(): Promise<Response> {
  await connection();
  const readiness = await checkReadiness();
  return Response.json(readiness, { status: readiness.status === 'ready' ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}
