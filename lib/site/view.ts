import { z } from 'zod';
import type { Announcement } from './announcement.ts';

/** What the paper says about itself on every page. */
export const siteSettings = z.strictObject({
  name: z.string().min(1).max(80),
  tagline: z.string().max(160),
  publisher: z.string().max(200),
  editor: z.string().max(120),
  address: z.string().max(300),
});

export type SiteSettings = z.infer<typeof siteSettings> & { announcement: Announcement | null };

/** An empty paper's own name, until somebody gives it another. */
export const DEFAULT_SETTINGS: SiteSettings = {
  name: 'Tòa Soạn',
  tagline: '',
  publisher: '',
  editor: '',
  address: '',
  announcement: null,
};
