import {
  getAccessFallbackHTTPStatus,
  isHTTPAccessFallbackError,
} from 'next/dist/client/components/http-access-fallback/http-access-fallback.js';
import { getRedirectStatusCodeFromError, getURLFromRedirectError } from 'next/dist/client/components/redirect.js';
import { isRedirectError } from 'next/dist/client/components/redirect-error.js';

/**
 * A route handler whose `notFound()` and redirects become answers of its own. Next 16.4 keeps what such a throw leads to for
 * good: it collects the tags of what a handler read only when the handler returns (route-modules/app-route/module.js,
 * `finalizeResponse`), so no later change of the paper would make that answer old.
 */
export const answered =
  <Arguments extends unknown[]>(handler: (...parts: Arguments) => Promise<Response>) =>
  async (...parts: Arguments): Promise<Response> => {
    try {
      return await handler(...parts);
    } catch (thrown) {
      if (isRedirectError(thrown))
        return new Response(null, {
          status: getRedirectStatusCodeFromError(thrown),
          headers: { Location: getURLFromRedirectError(thrown) },
        });
      if (isHTTPAccessFallbackError(thrown)) return new Response(null, { status: getAccessFallbackHTTPStatus(thrown) });
      throw thrown;
    }
  };
