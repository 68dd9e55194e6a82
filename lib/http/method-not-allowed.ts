import { problem } from './problem.ts';

/**
 * A route handler for every method a route does not have.
 * @param allowed as in the `Allow` header: `POST` or `GET, HEAD`
 */
export const methodNotAllowed =
  (allowed: string) =>
  async (request: Request): Promise<Response> =>
    // Naming the path also keeps Next from answering a GET once and for all while it builds.
    problem(405, { type: 'method-not-allowed', title: `${new URL(request.url).pathname} takes ${allowed} only.` }, { allow: allowed });
