import { cacheLife, cacheTag } from 'next/cache';
import { z } from 'zod';
import { findNewest, findNewestBySection } from '../articles/lists/store.ts';
import type { ListLocale } from '../articles/lists/view.ts';
import { isBuilding } from '../env.ts';
import { composeFrontPage, NEWEST_NEEDED, STORIES_PER_SECTION } from '../home/compose-front-page.ts';
import { findSlots } from '../home/published/store.ts';
import type { FrontPage } from '../home/view.ts';
import { LOCALES } from '../messages/translator.ts';
import { findPastAddress } from '../past-addresses/store.ts';
import { LIST_KINDS, type ListKind, type PastAddress } from '../past-addresses/view.ts';
import { findSectionTree } from '../sections/published/store.ts';
import type { SectionNode } from '../sections/tree.ts';
import { findPaper } from '../site/store.ts';
import { DEFAULT_SETTINGS, type Paper } from '../site/view.ts';
import { findNewestTerms, findTerm } from '../terms/published/store.ts';
import { TERM_KINDS, TERMS_IN_FOOT, type Term, type TermKind, type TermView } from '../terms/view.ts';
import { findMostRead } from '../views/store.ts';
import { SPECIMEN_CARD, SPECIMEN_GONE, SPECIMEN_SECTION, SPECIMEN_TERM } from './specimens.ts';
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
  return isBuilding
    ? { ...DEFAULT_SETTINGS, announcement: null, editions: [...LOCALES], commentRules: { vi: [], en: [] }, today: null }
    : findPaper();
}

export async function readSections(): Promise<SectionNode[]> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.sections);
  return isBuilding ? [SPECIMEN_SECTION] : findSectionTree();
}

/** What has become of what stood at the address of a list that nothing has now. */
export async function readPastAddress(kind: ListKind, pastSlug: string): Promise<PastAddress> {
  'use cache';
  cacheLife('max');
  const asked = { kind: z.enum(LIST_KINDS).parse(kind), slug: slug.parse(pastSlug) };
  cacheTag(tags.sections, ...(asked.kind === 'section' ? [] : [tags.terms, tags.term(asked.kind, asked.slug)]));
  return isBuilding ? { moved: null, gone: SPECIMEN_GONE } : findPastAddress(asked.kind, asked.slug);
}

export async function readTerm(kind: TermKind, termSlug: string): Promise<TermView | null> {
  'use cache';
  cacheLife('max');
  const asked = { kind: z.enum(TERM_KINDS).parse(kind), slug: slug.parse(termSlug) };
  cacheTag(tags.terms, tags.term(asked.kind, asked.slug));
  return isBuilding ? { ...SPECIMEN_TERM, kind } : findTerm(asked.kind, asked.slug);
}

/** The topics and event threads that every page's foot leads to. */
export async function readNewestTerms(): Promise<Term[]> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.terms);
  if (isBuilding) return [SPECIMEN_TERM];
  const terms = await findNewestTerms(TERMS_IN_FOOT);
  cacheTag(...terms.map(({ id }) => tags.termName(id)));
  return terms;
}

export async function readFrontPage(locale: ListLocale): Promise<FrontPage> {
  'use cache';
  cacheLife('max');
  const of = locales.parse(locale);
  cacheTag(tags.homeOf(of), tags.sections, tags.mostRead);
  if (isBuilding) return SPECIMEN_FRONT;
  const [sections, slots, newest, bySection, mostRead] = await Promise.all([
    readSections(),
    findSlots(of),
    findNewest({ kind: 'all', locale: of }, NEWEST_NEEDED),
    findNewestBySection(of, STORIES_PER_SECTION),
    findMostRead(of),
  ]);
  const page = composeFrontPage({
    slots,
    newest,
    bySection: sections.map((section) => ({ section, stories: bySection.get(section.id) ?? [] })),
    mostRead,
  });
  // Of what was looked at, the newest count too: one that gets a picture may lead.
  for (const stories of [
    [page.lead ?? [], page.beside].flat(),
    newest,
    ...Object.values(mostRead),
    ...page.blocks.map((block) => block.stories),
  ])
    cacheTag(...stories.map(({ id }) => tags.card(id)));
  return page;
}
const SPECIMEN_FRONT: FrontPage = {
  lead: SPECIMEN_CARD,
  beside: [],
  latest: [SPECIMEN_CARD],
  mostRead: { day: [], week: [] },
  blocks: [{ section: SPECIMEN_SECTION, stories: [SPECIMEN_CARD] }],
};
