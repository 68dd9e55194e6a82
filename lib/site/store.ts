import { db } from '../db/client.ts';
import { DEFAULT_SETTINGS, type Paper, siteSettings } from './view.ts';

const KEY = 'site';

/** What the paper says about itself, and which editions have stories. One statement. */
export async function findPaper(): Promise<Paper> {
  const [row] = await db().$queryRaw<{ value: unknown; editions: Paper['editions'] }[]>`
    SELECT (SELECT value FROM setting WHERE key = ${KEY}) AS value,
      ARRAY(SELECT one::text FROM unnest(enum_range(NULL::locale)) AS one WHERE EXISTS (SELECT FROM story WHERE locale = one)) AS editions`;
  if (!row) throw new Error('A statement without a table gave no row.');
  return { ...(row.value === null ? DEFAULT_SETTINGS : siteSettings.parse(row.value)), editions: row.editions };
}
