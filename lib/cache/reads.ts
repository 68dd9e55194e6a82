import { cacheLife, cacheTag } from 'next/cache';
import { z } from 'zod';
import { findNewest, findNewestBySection } from '../articles/lists/store.ts';
import type { ListLocale } from '../articles/lists/view.ts';
import { isBuilding } from '../env.ts';
import { composeFrontPage, type FrontPage, NEWEST_NEEDED, STORIES_PER_SECTION } from '../home/compose-front-page.ts';
import { LOCALES } from '../messages/translator.ts';
import { findSectionByPastSlug, findSectionTree } from '../sections/published/store.ts';
import type { SectionNode } from '../sections/tree.ts';
import { findPaper } from '../site/store.ts';
import { DEFAULT_SETTINGS, type Paper } from '../site/view.ts';
import { findTerm, findTermByPastSlug } from '../terms/published/store.ts';
import { TERM_KINDS, type TermKind, type TermView } from '../terms/view.ts';
import { SPECIMEN_CARD, SPECIMEN_SECTION, SPECIMEN_TERM } from './specimens.ts';
import { tags } from './tags.ts';

// What every reader page reads, and the front page; each read with the tags that make it old. Kept until one of them is
// expired. A cached read is a door that whoever knows its id can knock at: only what is parsed passes.
// Stories stand in read-story.ts, lists in read-lists.ts.

const slug = z.string().max(200);
const locales = z.enum(['vi', 'en']);

/** What the paper says about itself, and which editions have stories. */
export async function readSettings(): Promise<Paper> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.settings, ...LOCALES.map((locale) => tags.begun({ kind: 'all', locale })));
  return isBuilding ? { ...DEFAULT_SETTINGS, editions: [...LOCALES] } : findPaper();
}

export async function readSections(): Promise<SectionNode[]> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.sections);
  return isBuilding ? [SPECIMEN_SECTION] : findSectionTree();
}

export async function readMovedSection(pastSlug: string): Promise<string | null> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.sections);
  return isBuilding ? null : findSectionByPastSlug(slug.parse(pastSlug));
}

export async function readTerm(kind: TermKind, termSlug: string): Promise<TermView | null> {
  'use cache';
  cacheLife('max');
  const asked = { kind: z.enum(TERM_KINDS).parse(kind), slug: slug.parse(termSlug) };
  cacheTag(tags.terms, tags.term(asked.kind, asked.slug));
  return isBuilding ? { ...SPECIMEN_TERM, kind } : findTerm(asked.kind, asked.slug);
}

export async function readMovedTerm(kind: TermKind, pastSlug: string): Promise<string | null> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.terms);
  return isBuilding ? null : findTermByPastSlug(z.enum(TERM_KINDS).parse(kind), slug.parse(pastSlug));
}

export async function readFrontPage(locale: ListLocale): Promise<FrontPage> {
  'use cache';
  cacheLife('max');
  const of = locales.parse(locale);
  cacheTag(tags.homeOf(of), tags.sections);
  if (isBuilding) return composeFrontPage([SPECIMEN_CARD], [{ section: SPECIMEN_SECTION, stories: [SPECIMEN_CARD] }]);
  const [sections, newest, bySection] = await Promise.all([
    readSections(),
    findNewest({ kind: 'all', locale: of }, NEWEST_NEEDED),
    findNewestBySection(of, STORIES_PER_SECTION),
  ]);
  cacheTag(...newest.map(({ id }) => tags.card(id)));
  for (const stories of bySection.values()) cacheTag(...stories.map(({ id }) => tags.card(id)));
  return composeFrontPage(
    newest,
    sections.map((section) => ({ section, stories: bySection.get(section.id) ?? [] })),
  );
}
