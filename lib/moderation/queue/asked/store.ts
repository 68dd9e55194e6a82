import { Prisma } from '../../../db/generated/client.ts';
import type { Piece } from '../../../db/piece.ts';
import { searchWords } from '../../../search/words.ts';
import type { DeskFilters } from '../../filters.ts';
import type { DeskLane } from '../../lanes.ts';
import { markedReading } from '../marked-reading.ts';

/** Of more words than these, the first ones are counted among comments before an index is asked. */
const MOST_COUNTED = 6;

/** What stands in a lane, letter by letter as the partial indexes say it. */
const IN_LANE: Record<DeskLane, Prisma.Sql> = {
  pending: Prisma.sql`comment.status = 'pending'`,
  held: Prisma.sql`comment.status = 'pending' AND comment.held`,
  reported: Prisma.sql`comment.status = 'approved' AND comment.report_count > 0`,
  escalated: Prisma.sql`comment.escalated_at IS NOT NULL AND comment.status <> 'withdrawn'`,
  unseen: Prisma.sql`comment.status = 'approved' AND comment.unseen`,
  approving: Prisma.sql`comment.status = 'approving'`,
  approved: Prisma.sql`comment.status = 'approved'`,
  rejected: Prisma.sql`comment.status = 'rejected'`,
  spam: Prisma.sql`comment.status = 'spam'`,
  all: Prisma.sql`comment.status <> 'withdrawn'`,
};
export const standsIn = (lane: DeskLane): Piece => IN_LANE[lane];

/** That all of these hold. */
export const all = (conditions: Piece[]): Piece => Prisma.join(conditions, ' AND ');

/** All that a lane and a place in it are told by, and where the rest of the comment is read at this moment, without a look into an index. */
export const placeColumns = (): Piece =>
  Prisma.sql`ctid AS spot, id, created_at, status, held, report_count, unseen, escalated_at, article_id`;

/** All that is asked of a comment besides. */
export const checkedColumns = (): Piece => Prisma.sql`id, created_at, article_id, reasons, search_text, name, title, body`;

/** Of the phone or the address that a comment came from; of none when it has none, or is not there. */
export const sentBy = ({ kind, commentId }: NonNullable<DeskFilters['sender']>): Piece =>
  kind === 'phone'
    ? Prisma.sql`phone_hash = (SELECT phone_hash FROM comment WHERE id = ${commentId}::int)`
    : Prisma.sql`address_hash = (SELECT address_hash FROM comment WHERE id = ${commentId}::int)`;

/** What one comment has to meet besides its lane, its story and its time: what is quick to look at first. */
export function checksOf({ section, rule, q }: DeskFilters): Piece[] {
  return [
    ...(rule ? [noticed(rule)] : []),
    ...(q === undefined ? [] : [Prisma.sql`strpos(comment.search_text, desk_text(${q}::text)) > 0`]),
    ...(section === undefined ? [] : [isIn(section)]),
    ...(q === undefined ? [] : readingAs(q)),
  ];
}

const noticed = (rule: string): Prisma.Sql => Prisma.sql`comment.reasons @> ${JSON.stringify([{ rule }])}::jsonb`;

const isIn = (section: number): Prisma.Sql =>
  Prisma.sql`coalesce((SELECT section_id FROM story WHERE story.article_id = comment.article_id),
    (SELECT section_id FROM draft WHERE draft.article_id = comment.article_id)) = ${section}::int`;

/** Marks that were typed have to be there. */
function readingAs(q: string): Prisma.Sql[] {
  const reading = markedReading(q);
  return reading === null ? [] : [Prisma.sql`comment.name || ' ' || comment.title || ' ' || comment.body ~ ${reading}::text`];
}

/** These one after the other, the later ones only of what meets those before. */
export function inTurn(checks: Piece[]): Piece {
  const [first = Prisma.sql`true`, ...rest] = checks;
  return rest.length === 0 ? first : Prisma.sql`CASE WHEN ${first} THEN ${inTurn(rest)} ELSE false END`;
}

/** Something that the index of keys knows of a comment: where it stands among all that is, and, of a word, where that stands in the search. */
export type Known = { at: number; is: Piece; word: number | null };

/** The rule, that each of the words is there somewhere, and the story's section where that is a small one. */
export function knownOf({ section, rule, q }: DeskFilters, few: Piece): Known[] {
  const words = q === undefined ? [] : searchWords(q).slice(0, MOST_COUNTED);
  const known = [
    ...(rule ? [{ is: noticed(rule), word: null }] : []),
    ...words.map((_, at) => ({
      is: Prisma.sql`strpos(comment.search_text, ' ' || split_part(desk_text(${q}::text), ' ', ${at + 2}::int)) > 0`,
      word: at + 1,
    })),
    ...(section === undefined ? [] : [{ is: Prisma.sql`coalesce(comment.article_id = ANY (${few}::int[]), true)`, word: null }]),
  ];
  return known.map(({ is, word }, at) => ({ at: at + 1, is, word }));
}

/** The same of a comment that was looked at. */
export const isKnown = ({ at }: Known): Piece => Prisma.sql`known[${at}::int]`;

/** The stories of a section, and drafts in it that are no story; no more than `most`. */
export const storiesOf = (section: number, most: number): Piece => Prisma.sql`
  SELECT article_id FROM (
    SELECT article_id FROM story WHERE section_id = ${section}::int
    UNION ALL
    SELECT article_id FROM draft WHERE section_id = ${section}::int AND NOT EXISTS (SELECT FROM story WHERE story.article_id = draft.article_id)
  ) AS of_section LIMIT ${most}::int`;

/** Comments with all these keys and the words of a text, but for those at the places that are left out; as the index `comment_desk_keys` says it. */
export const hasKeys = (keys: Piece, q: string | undefined, leftOut: Piece): Piece => Prisma.sql`
  desk_keys(comment.status, comment.held, comment.report_count, comment.unseen, comment.escalated_at, comment.article_id, comment.reasons,
    comment.search_text) @@ (SELECT desk_asked(${keys}, ${q ?? ''}::text, ${leftOut}))`;
