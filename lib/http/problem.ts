/** What a problem says beside its status: `type` is a short code such as `too-many`, sent as `/problems/too-many`. */
export type Problem = { type: string; title: string; detail?: string; [extra: string]: unknown };

/**
 * An answer that says what went wrong, for programs.
 * @param status the HTTP status, repeated in the body
 * @see RFC 9457
 */
export function problem(status: number, { type, title, ...rest }: Problem, headers?: HeadersInit): Response {
  const sent = new Headers(headers);
  sent.set('content-type', 'application/problem+json');
  sent.set('cache-control', 'no-store');
  return new Response(JSON.stringify({ type: `/problems/${type}`, title, status, ...rest }), { status, headers: sent });
}
