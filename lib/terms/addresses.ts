import { tags } from '../cache/tags.ts';
import type { TermKind } from './view.ts';

/** An address that a term has or had: what it was then, and the last part. */
export type TermAddress = { kind: TermKind; slug: string };

/** What makes old whatever stands at these addresses: a term's page, its later pages and feeds, and where old addresses lead. */
export const tagsOfAddresses = (addresses: readonly TermAddress[]): string[] => addresses.map(({ kind, slug }) => tags.term(kind, slug));

/** What makes old every page that leads to these terms by their names: stories, feeds, the foot of all pages where they stand in it. */
export const tagsOfNames = (ids: readonly number[]): string[] => (ids.length > 0 ? [...ids.map(tags.termName), tags.termNames] : []);
