import { z } from 'zod';
import type { HouseRules } from '../comments/policy/schema.ts';
import { picture } from '../media/schema.ts';
import type { Locale } from '../messages/translator.ts';
import { MOST_READ_PERIODS } from '../views/view.ts';
import type { Announcement } from './announcement.ts';

/** A link of the paper's own in the foot of every page. */
const footLink = z.strictObject({ text: z.string().max(60), href: z.string().max(400) });
export type FootLink = z.output<typeof footLink>;

const imprint = {
  tagline: z.string().max(160),
  publisher: z.string().max(200),
  editor: z.string().max(120),
  address: z.string().max(300),
  licence: z.string().max(300).default(''),
  links: z.array(footLink).max(12).default([]),
};
const EMPTY = { tagline: '', publisher: '', editor: '', address: '', licence: '', links: [] };

/** A logo: the picture in its sizes, and which one of the library it is. */
const logo = z.strictObject({ mediaId: z.int(), picture });

/** What the head of reader pages shows. `icon`: the key of the icons made from the logo, with a small one written out. */
const masthead = z.strictObject({
  shows: z.enum(['name', 'logo']),
  date: z.boolean(),
  city: z.string().max(60),
  cityEn: z.string().max(60),
  logo: logo.nullable(),
  logoDark: logo.nullable(),
  alt: z.string().max(120),
  altEn: z.string().max(120),
  icon: z.strictObject({ key: z.string().regex(/^[0-9a-f]{32}$/), small: z.string().max(8_000) }).nullable(),
});
const PLAIN_MASTHEAD = {
  shows: 'name',
  date: false,
  city: '',
  cityEn: '',
  logo: null,
  logoDark: null,
  alt: '',
  altEn: '',
  icon: null,
} as const;
export type Masthead = z.output<typeof masthead>;

/** Of what time the front page lists what is read most; `both`: of 24 hours and of seven days. */
export const MOST_READ = ['both', ...MOST_READ_PERIODS, 'none'] as const;
const reading = z.strictObject({ mostRead: z.enum(MOST_READ), counts: z.boolean() });

/** What the paper says about itself on every page; `english` is what its English edition says in place of it. */
export const siteSettings = z.strictObject({
  name: z.string().min(1).max(80),
  ...imprint,
  phone: z.string().max(60).default(''),
  email: z.string().max(120).default(''),
  english: z.strictObject({ name: z.string().max(80).default(''), ...imprint }).default({ name: '', ...EMPTY }),
  masthead: masthead.default(PLAIN_MASTHEAD),
  /** Whether there is an English edition at all. */
  hasEnglish: z.boolean().default(true),
  reading: reading.default({ mostRead: 'both', counts: true }),
  /** How often the paper was renamed: pictures that bear the name have it in their addresses. */
  renamed: z.int().min(0).default(0),
});

export type SiteSettings = z.output<typeof siteSettings>;
/** The same as it may be stored: what nobody has said is left out. */
export type StoredSettings = z.input<typeof siteSettings>;

/** The paper as every reader page meets it. */
export type Paper = SiteSettings & {
  /** The languages in which something is published, as far as readers are shown it. */
  editions: Locale[];
  announcement: Announcement | null;
  /** What comments keep to, a line each, in the words of each edition. */
  commentRules: HouseRules;
  /** The day in Viet Nam, `YYYY-MM-DD`, where the head of pages shows it. */
  today: string | null;
};

/** An empty paper's own name, until somebody gives it another. */
export const DEFAULT_SETTINGS: SiteSettings = siteSettings.parse({ name: 'Tòa Soạn', tagline: '', publisher: '', editor: '', address: '' });

/** What an edition says of itself. */
export type Imprint = {
  name: string;
  tagline: string;
  publisher: string;
  editor: string;
  licence: string;
  address: string;
  phone: string;
  email: string;
  links: FootLink[];
};

/** What an edition says about the paper. Who is responsible is said in Vietnamese rather than not at all; a tagline is not. */
export function wordsOf(settings: SiteSettings, locale: Locale): Imprint {
  const { name, tagline, publisher, editor, licence, address, phone, email, links, english } = settings;
  if (locale === 'vi') return { name, tagline, publisher, editor, licence, address, phone, email, links };
  return {
    name: english.name || name,
    tagline: english.tagline,
    publisher: english.publisher || publisher,
    editor: english.editor || editor,
    licence: english.licence || licence,
    address: english.address || address,
    phone,
    email,
    links: english.links,
  };
}
