import { z } from 'zod';
import { isNetwork } from './http/public-address.ts';

/** Addresses and networks in CIDR notation, separated by commas or spaces. */
const addressList = z
  .string()
  .default('')
  .transform((list) => list.split(/[\s,]+/).filter(Boolean));

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
    APP_SECRET: z.string().min(32, 'must be at least 32 characters long (try: openssl rand -base64 48)'),
    SITE_URL: z
      .url({ protocol: /^https?$/, error: 'must be an address such as https://example.org' })
      .transform((url) => new URL(url).origin),
    SITE_LOCALE: z.enum(['vi', 'en']).default('vi'),
    DATA_DIR: z.string().min(1).default('.data'),
    TRUSTED_PROXIES: addressList,
    ALLOWED_NETWORKS: addressList.refine((list) => list.every(isNetwork), 'must be addresses and networks such as 10.1.0.0/16'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    HOST: z.string().default('localhost'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    INDEXNOW_KEY: z
      .string()
      .regex(/^[a-z0-9-]{8,128}$/, 'must be 8 to 128 small letters, digits and hyphens (try: openssl rand -hex 16)')
      .optional(),
    INDEXNOW_ENDPOINT: z.url({ protocol: /^https?$/ }).default('https://api.indexnow.org/indexnow'),
    COMMENT_HOOK_URL: z.url({ protocol: /^https?$/, error: 'must be an address such as https://example.org/check' }).optional(),
    COMMENT_HOOK_SECRET: z.string().min(32, 'must be at least 32 characters long (try: openssl rand -base64 48)').optional(),
    DECISION_WEBHOOK_URL: z.url({ protocol: /^https?$/, error: 'must be an address such as https://example.org/decided' }).optional(),
    DECISION_WEBHOOK_SECRET: z.string().min(32, 'must be at least 32 characters long (try: openssl rand -base64 48)').optional(),
    PAGE_CHECK_URL: z
      .url({ protocol: /^https?$/, error: 'must be an address such as http://127.0.0.1:3000' })
      .transform((url) => new URL(url).origin)
      .optional(),
    MAIL_URL: z.url({ protocol: /^smtps?$/, error: 'must be an address such as smtps://name:password@mail.example.org:465' }).optional(),
    MAIL_FROM: z
      .string()
      .regex(
        /^(?:[^<>"\p{Cc}]{1,120} <[^\s<>@,]+@[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+)$/u,
        'must be an address such as Toa Soan <desk@example.org>',
      )
      .optional(),
    OIDC_ISSUER: z
      .url({ protocol: /^https?$/, error: 'must be an address such as https://accounts.example.org' })
      .refine((url) => /^https:|^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/.test(url), 'must begin with https://')
      .optional(),
    OIDC_CLIENT_ID: z.string().max(500).optional(),
    OIDC_CLIENT_SECRET: z.string().max(2000).optional(),
    OIDC_NAME: z.string().max(60).optional(),
    PAGE_CACHE_MB: z.coerce.number().positive().max(4096).default(64),
  })
  .refine(({ COMMENT_HOOK_URL, COMMENT_HOOK_SECRET }) => !COMMENT_HOOK_URL || COMMENT_HOOK_SECRET, {
    path: ['COMMENT_HOOK_SECRET'],
    error: 'is needed with COMMENT_HOOK_URL: every question is signed',
  })
  .refine(({ DECISION_WEBHOOK_URL, DECISION_WEBHOOK_SECRET }) => !DECISION_WEBHOOK_URL || DECISION_WEBHOOK_SECRET, {
    path: ['DECISION_WEBHOOK_SECRET'],
    error: 'is needed with DECISION_WEBHOOK_URL: every message is signed',
  })
  .refine(({ MAIL_URL, MAIL_FROM }) => !MAIL_URL || MAIL_FROM, {
    path: ['MAIL_FROM'],
    error: 'is needed with MAIL_URL: every mail says who sends it',
  })
  .refine(({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }) => !OIDC_ISSUER || (OIDC_CLIENT_ID && OIDC_CLIENT_SECRET), {
    path: ['OIDC_CLIENT_ID'],
    error: 'is needed with OIDC_ISSUER, and so is OIDC_CLIENT_SECRET: the provider must know who asks',
  });

export type Env = z.infer<typeof schema>;

/** The names of all variables that configure the paper. */
export const VARIABLES: readonly string[] = Object.keys(schema.shape);

/**
 * Reads and checks the whole configuration at once.
 * @throws Error with one line for every variable that is missing or wrong.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration is not complete:\n${lines.join('\n')}`);
}

let cached: Env | undefined;

/** The configuration of this process, checked on first use so that a build needs none. */
export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

/** Has the configuration read once more at its next use: for a program that works on one paper after another. */
export function forgetEnv(): void {
  cached = undefined;
}

/** `next build` renders specimens instead of the database: a build needs no server beside it. */
export const isBuilding = process.env.NEXT_PHASE === 'phase-production-build';
