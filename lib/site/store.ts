import { db } from '../db/client.ts';
import { DEFAULT_SETTINGS, type SiteSettings, siteSettings } from './view.ts';

const KEY = 'site';

export async function findSiteSettings(): Promise<SiteSettings> {
  const row = await db().setting.findUnique({ where: { key: KEY } });
  return row ? siteSettings.parse(row.value) : DEFAULT_SETTINGS;
}
