import path from 'node:path';

/** @type {import('next').NextConfig} */
export default {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  compress: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  experimental: { authInterrupts: true },
  // Next streams and so answers 200 before it knows better. The front door names itself so in a staff request for a whole
  // document, and gets the true status: a redirect, 403, 404.
  htmlLimitedBots: /toa-soan-whole/,
  // `npm test` checks all types; a build would check those of tests and scripts too, which no reader waits for.
  typescript: { ignoreBuildErrors: true },
  // Both of Next's own stores obey the tag clock and stay within their bounds.
  cacheHandler: path.resolve('lib/cache/page-store.ts'),
  cacheHandlers: { default: path.resolve('lib/cache/data-store.ts'), search: path.resolve('lib/cache/search-store.ts') },
  cacheMaxMemorySize: 0,
  serverExternalPackages: ['@node-rs/argon2', 'sharp', 'svg-captcha', 'pg', 'pg-boss', 'pino', 'rate-limiter-flexible', 'light-my-request'],
};
