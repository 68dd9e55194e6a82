import { MAX_TERMS } from '../../articles/schema.ts';
import { isReserved } from '../../sections/reserved.ts';
import { MAX_TERM_CHARS } from '../../terms/schema.ts';
import { isVisiblyEmpty } from '../../vietnamese/clean-text.ts';
import { foldVietnamese } from '../../vietnamese/fold.ts';
import { slugFromTitle } from '../../vietnamese/slug.ts';
import { lineOfHtml } from '../convert/parse-html.ts';
import type { Problem } from '../convert/problems.ts';
import type { ImportOptions } from '../schema.ts';
import { type KnownSection, termKey, type WantedTerm } from '../terms/store.ts';
import type { ImportedPost, ImportedTerm } from '../view.ts';

export type Filing = Pick<ImportOptions, 'sections' | 'defaultSection' | 'makeSections'>;

/** What every blog files what nobody has filed. */
const NO_CATEGORY = /^(?:uncategorized|uncategorised|chua-phan-loai|khong-phan-loai|blog)$/;

/** Where a story goes here. `terms` are keys of `wanted`, authors first. */
export type Filed = {
  sectionId: number | null;
  newSection: { name: string; slug: string } | null;
  wanted: WantedTerm[];
  terms: string[];
  hasAuthor: boolean;
  /** Addresses of archives there, and what they lead to: a term by its key, or a section. */
  addresses: { address: string; key: string | null; sectionId: number | null }[];
  problems: Problem[];
};

export const wantedTerms = ({ wanted }: Filed): WantedTerm[] => wanted;

const nameOf = ({ name }: ImportedTerm): string => {
  const begun = lineOfHtml(name).normalize('NFC').slice(0, MAX_TERM_CHARS);
  // What is written as two units is not cut in between.
  return begun.replace(/[\uD800-\uDBFF]$/, '').trim();
};
const slugOf = (term: ImportedTerm): string => (term.slug === '' ? slugFromTitle(nameOf(term)) : term.slug.toLowerCase());
const folded = (text: string): string => foldVietnamese(text).toLowerCase().trim();

function sectionOf(category: ImportedTerm, { sections: chosen }: Filing, sections: readonly KnownSection[]): KnownSection | undefined {
  const wanted = chosen[nameOf(category).toLowerCase()] ?? chosen[slugOf(category)];
  if (wanted !== undefined) return sections.find(({ slug }) => slug === wanted);
  const found = sections.find(({ slug, name }) => slug === slugOf(category) || folded(name) === folded(nameOf(category)));
  // What would be made under an address that leads to a section already is that section.
  return found ?? sections.find(({ slug }) => slug === slugFromTitle(nameOf(category)));
}

/** Files a story: the first of its categories that is one of our sections; the others are topics, as its tags are. */
export function file(post: ImportedPost, filing: Filing, sections: readonly KnownSection[]): Filed {
  const problems: Problem[] = [];
  const categories = post.categories.filter((category) => !isVisiblyEmpty(nameOf(category)) && !NO_CATEGORY.test(slugOf(category)));
  const found = categories.map((category) => sectionOf(category, filing, sections));
  const section = found.find((one) => one !== undefined);
  const [first] = categories;
  const slug = first ? slugFromTitle(nameOf(first)) : '';
  const newSection = !section && first && filing.makeSections && !isReserved(slug) ? { name: nameOf(first), slug } : null;
  const fallback = sections.find((one) => one.slug === filing.defaultSection);

  const authors = post.authors.filter((author) => !isVisiblyEmpty(nameOf(author))).slice(0, 5);
  const topical = categories.filter((category, index) => found[index] === undefined && !(newSection && category === first));
  const topics = [...topical, ...post.topics.filter((topic) => !isVisiblyEmpty(nameOf(topic)))];
  const all = [
    ...authors.map((author) => ({ kind: 'author' as const, term: author })),
    ...topics.map((topic) => ({ kind: 'topic' as const, term: topic })),
  ];
  const keyed = all.map(({ kind, term }) => ({ kind, name: nameOf(term), term, key: termKey({ kind, name: nameOf(term) }) }));
  const unique = [...new Map(keyed.map((one) => [one.key, one])).values()];
  if (unique.length > MAX_TERMS) problems.push({ code: 'topics-cut', detail: String(unique.length - MAX_TERMS) });
  const wanted = unique.slice(0, MAX_TERMS);
  return {
    sectionId: section?.id ?? (newSection ? null : (fallback?.id ?? null)),
    newSection,
    wanted: wanted.map(({ kind, name }) => ({ kind, name })),
    terms: wanted.map(({ key }) => key),
    hasAuthor: authors.length > 0,
    addresses: [
      ...wanted.flatMap(({ term, key }) => (term.addresses ?? []).map((address) => ({ address, key, sectionId: null }))),
      ...categories.flatMap((category, index) =>
        (category.addresses ?? []).flatMap((address) => {
          const sectionId = found[index]?.id;
          return sectionId === undefined ? [] : [{ address, key: null, sectionId }];
        }),
      ),
    ],
    problems,
  };
}
