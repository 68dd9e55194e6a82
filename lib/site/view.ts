import { z } from 'zod';
import type { Locale } from '../messages/translator.ts';
import type { Announcement } from './announcement.ts';

const imprint = {
  tagline: z.string().max(160),
  publisher: z.string().max(200),
  editor: z.string().max(120),
  address: z.string().max(300),
};
const EMPTY = { tagline: '', publisher: '', editor: '', address: '' };

/** What the paper says about itself on every page; `english` is what its English edition says in place of it. */
export const siteSettings = z.strictObject({
  name: z.string().min(1).max(80),
  ...imprint,
  english: z.strictObject(imprint).default(EMPTY),
});

export type SiteSettings = z.output<typeof siteSettings>;

/** The paper as every reader page meets it. */
export type Paper = SiteSettings & {
  /** The languages in which something is published. */
  editions: Locale[];
  announcement: Announcement | null;
};

/** An empty paper's own name, until somebody gives it another. */
export const DEFAULT_SETTINGS: SiteSettings = { name: 'Tòa Soạn', ...EMPTY, english: EMPTY };

/** What an edition says of itself. */
export type Imprint = Omit<SiteSettings, 'english'>;

/** What an edition says about the paper. Who is responsible is said in Vietnamese rather than not at all; a tagline is not. */
export function wordsOf(settings: SiteSettings, locale: Locale): Imprint {
  const { english, ...own } = settings;
  if (locale === 'vi') return own;
  const { tagline, publisher, editor, address } = english;
  return {
    name: own.name,
    tagline,
    publisher: publisher || own.publisher,
    editor: editor || own.editor,
    address: address || own.address,
  };
}
