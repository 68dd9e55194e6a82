import { type ArticleDocument, emptyDocument } from '../document.ts';
import { type DraftContent, draftFields, MAX_TERMS } from '../schema.ts';
import { isSame } from './canonical.ts';
import { mergePicture } from './merge-block.ts';
import { type BodyPart, mergeBodies } from './merge-bodies.ts';
import { mergeTerms } from './merge-terms.ts';
import { mergePlain } from './merge-text.ts';
import type { MergeState } from './three-way.ts';

export type { BodyPart } from './merge-bodies.ts';
export type { MergeState } from './three-way.ts';

/** A text that was changed twice: as it was when both began, as I have it, as they have it. */
export type ThreeDrafts = Record<'base' | 'mine' | 'theirs', DraftContent>;

export type DraftField = keyof DraftContent;
type FieldName = Exclude<DraftField, 'body'>;

/** One field in its three states and what comes of it; in a conflict `merged` holds mine. */
export type FieldPart = {
  [Field in FieldName]: { field: Field; state: MergeState; merged: DraftContent[Field] } & Sides<Field>;
}[FieldName];
type Sides<Field extends FieldName> = Record<'base' | 'mine' | 'theirs', DraftContent[Field]>;

/** A merge part by part, so that somebody can choose for each. */
export type MergeParts = { fields: FieldPart[]; body: BodyPart[] };

/** Whose version of a part is taken; `both`: theirs after mine, for passages of the body alone. */
export type Choice = 'mine' | 'theirs' | 'both';

/** What somebody chose: by the field's name, and by the body part's place. What is not named stays as it was merged. */
export type Choices = { fields?: Partial<Record<FieldName, Choice>>; body?: Readonly<Record<number, Choice>> };

/**
 * What two people made of one text, in one text: field by field, and the body block by block. Where both changed the same, `content` holds
 * mine and the field is named among the conflicts.
 */
export function mergeDrafts(drafts: ThreeDrafts): { content: DraftContent; conflicts: DraftField[] } {
  const parts = mergeInParts(drafts);
  return { content: draftOf(parts), conflicts: conflictsIn(parts) };
}

/** The same part by part; `draftOf` makes the text of it. */
export function mergeInParts({ base, mine, theirs }: ThreeDrafts): MergeParts {
  const names = Object.keys(draftFields.shape).filter((name) => name !== 'body') as FieldName[];
  return {
    fields: names.map((field) => mergeField(field, base[field], mine[field], theirs[field])),
    body: mergeBodies(base.body, mine.body, theirs.body),
  };
}

/** The fields where both changed the same. */
export const conflictsIn = ({ fields, body }: MergeParts): DraftField[] => [
  ...fields.flatMap(({ field, state }) => (state === 'conflict' ? [field] : [])),
  ...(body.some(({ state }) => state === 'conflict') ? ['body' as const] : []),
];

/** The text that comes of the parts and of what somebody chose. */
export function draftOf({ fields, body }: MergeParts, choices: Choices = {}): DraftContent {
  const chosen = fields.map((part) => {
    const choice = choices.fields?.[part.field];
    return [part.field, choice === 'mine' || choice === 'theirs' ? part[choice] : part.merged];
  });
  const content = body.flatMap((part, place) => {
    const choice = choices.body?.[place];
    if (choice === 'both') return [...part.mine, ...part.theirs];
    return choice ? part[choice] : part.merged;
  });
  // Each of them took out what the other left.
  const document: ArticleDocument = content.length > 0 ? { type: 'doc', content } : emptyDocument;
  return { ...Object.fromEntries(chosen), body: document };
}

function mergeField<Field extends FieldName>(field: Field, base: unknown, mine: unknown, theirs: unknown): FieldPart {
  const [state, merged] = settled(field, base, mine, theirs);
  return { field, state, base, mine, theirs, merged } as FieldPart;
}

function settled(field: FieldName, base: unknown, mine: unknown, theirs: unknown): [MergeState, unknown] {
  const isMine = !isSame(base, mine);
  if (isSame(base, theirs)) return [isMine ? 'mine' : 'same', mine];
  if (!isMine) return ['theirs', theirs];
  if (isSame(mine, theirs)) return ['merged', mine];
  const merged = both(field, base, mine, theirs);
  return merged === undefined ? ['conflict', mine] : ['merged', merged];
}

/** What both changed, where that is more than one thing. */
function both(field: FieldName, base: unknown, mine: unknown, theirs: unknown): unknown {
  const { termIds, picture, lead } = draftFields.shape;
  if (field === 'termIds') {
    const merged = mergeTerms(termIds.parse(base), termIds.parse(mine), termIds.parse(theirs));
    return merged.length <= MAX_TERMS ? merged : undefined;
  }
  if (field === 'picture') {
    const [was, my, their] = [picture.parse(base), picture.parse(mine), picture.parse(theirs)];
    return was && my && their ? (picture.safeParse(mergePicture(was, my, their)).data ?? undefined) : undefined;
  }
  if (field === 'lead') return lead.safeParse(mergePlain(String(base), String(mine), String(theirs))).data;
  return undefined;
}
