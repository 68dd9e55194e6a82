import { z } from 'zod';

/** Addresses and networks in CIDR notation, separated by commas or spaces. */
const addressList = z
  .string()
  .default('')
  .transform((list) => list.split(/[\s,]+/).filter(Boolean));

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
  APP_SECRET: z.string().min(32, 'must be at least 32 characters long (try: openssl rand -base64 48)'),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://example.org' })
    .transform((url) => new URL(url).origin),
  SITE_LOCALE: z.enum(['vi', 'en']).default('vi'),
  DATA_DIR: z.string().min(1).default('.data'),
  TRUSTED_PROXIES: addressList,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  HOST: z.string().default('localhost'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  INDEXNOW_KEY: z
    .string()
    .regex(/^[a-z0-9-]{8,128}$/, 'must be 8 to 128 small letters, digits and hyphens (try: openssl rand -hex 16)')
    .optional(),
  INDEXNOW_ENDPOINT: z.url({ protocol: /^https?$/ }).default('https://api.indexnow.org/indexnow'),
  PAGE_CACHE_MB: z.coerce.number().positive().max(4096).default(64),
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

/** `next build` renders specimens instead of the database: a build needs no server beside it. */
export const isBuilding = process.env.NEXT_PHASE === 'phase-production-build';
