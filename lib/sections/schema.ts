import { z } from 'zod';
import { line } from '../articles/line.ts';
import { isVisiblyEmpty } from '../vietnamese/clean-text.ts';
import { isSlug } from '../vietnamese/slug.ts';
import { isReserved } from './reserved.ts';

export const MAX_SECTION_CHARS = 60;
export const MAX_DESCRIPTION_CHARS = 400;

const id = z.int().positive().max(2_147_483_647);
const words = {
  name: line(MAX_SECTION_CHARS).refine((name) => !isVisiblyEmpty(name), 'required'),
  nameEn: line(MAX_SECTION_CHARS).refine((name) => !isVisiblyEmpty(name), 'required'),
  slug: z
    .string()
    .refine(isSlug, 'not-a-slug')
    .refine((slug) => !isReserved(slug), 'reserved'),
  description: line(MAX_DESCRIPTION_CHARS),
  descriptionEn: line(MAX_DESCRIPTION_CHARS),
};
const seen = { id, version: id };

export const createSectionInput = z.strictObject({ ...words, parentId: id.nullable() });
export type CreateSectionInput = z.output<typeof createSectionInput>;

/** All that is said of a section, over the version it was changed from. */
export const changeSectionInput = z.strictObject({ ...seen, ...words, isHidden: z.boolean() });
export type ChangeSectionInput = z.output<typeof changeSectionInput>;

/** Under which section it is to stand; null: at the top. */
export const moveSectionInput = z.strictObject({ ...seen, parentId: id.nullable() });
export type MoveSectionInput = z.output<typeof moveSectionInput>;

/** The order of all that stand under one section, or at the top, in the place of the order that was seen. */
export const orderSectionsInput = z
  .strictObject({ parentId: id.nullable(), seen: z.array(id).min(1).max(200), ids: z.array(id).min(1).max(200) })
  .refine(({ seen: before, ids }) => isSameSet(before, ids), 'other-sections');
export type OrderSectionsInput = z.output<typeof orderSectionsInput>;

/** Whose say about taking comments holds for all that stands together then. */
export const MERGED_POLICIES = ['into', 'from'] as const;
export const mergeSectionsInput = z
  .strictObject({ ...seen, into: z.strictObject(seen), policy: z.enum(MERGED_POLICIES) })
  .refine((input) => input.id !== input.into.id, 'itself');
export type MergeSectionsInput = z.output<typeof mergeSectionsInput>;

export const removeSectionInput = z.strictObject(seen);
export type RemoveSectionInput = z.output<typeof removeSectionInput>;

export const weighSectionInput = z.strictObject({ id });

const isSameSet = (one: readonly number[], other: readonly number[]): boolean =>
  new Set(one).size === one.length && one.length === other.length && other.every((each) => one.includes(each));
