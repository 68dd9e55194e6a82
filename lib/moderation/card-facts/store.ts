import { z } from 'zod';
import { REASONS } from '../../comments/screening/rule.ts';
import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import { MOST_OTHERS } from '../senders/view.ts';
import type { CardFacts } from './view.ts';

const MOST_NOTES = 20;

const moment = z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString());
const sender = z.object({ others: z.int(), refused: z.int(), isBanned: z.boolean() }).nullable();
const row = z.object({
  id: z.int(),
  notes: z.array(z.object({ id: z.int(), kind: z.enum(['note', 'escalation']), text: z.string(), by: z.string(), at: moment })),
  // Of a rule that an earlier edition of the paper had, nothing is shown.
  mistakes: z.array(z.string()).transform((rules) => REASONS.filter((rule) => rules.includes(rule))),
  phone: sender,
  address: sender,
});

/** What a phone or an address has sent besides: at most a hundred looks into an index. */
const sentBy = (kind: 'phone' | 'address') => {
  const hash = kind === 'phone' ? Prisma.sql`phone_hash` : Prisma.sql`address_hash`;
  return Prisma.sql`CASE WHEN comment.${hash} IS NOT NULL THEN (
      SELECT json_build_object('others', count(*), 'refused', count(*) FILTER (WHERE status IN ('rejected', 'spam')), 'isBanned', EXISTS (
        SELECT FROM ban WHERE ban.kind = ${kind}::ban_kind AND ban.hash = comment.${hash} AND ban.ended_at IS NULL AND ban.until > now()
      )) FROM (
        SELECT status FROM comment AS other WHERE other.${hash} = comment.${hash} AND other.id <> comment.id
        ORDER BY other.created_at DESC LIMIT ${MOST_OTHERS + 1}::int
      ) AS sent
    ) END`;
};

/** What stands beside comments on the desk, in one statement whatever their number. */
export async function findCardFacts(commentIds: readonly number[]): Promise<Map<number, CardFacts>> {
  if (commentIds.length === 0) return new Map();
  const rows = await db().$queryRaw<unknown[]>`
    SELECT comment.id, ${sentBy('phone')} AS phone, ${sentBy('address')} AS address,
      coalesce((SELECT array_agg(rule) FROM rule_mistake WHERE comment_id = comment.id), '{}') AS mistakes,
      coalesce((
        SELECT json_agg(json_build_object('id', id, 'kind', kind, 'text', text, 'by', name, 'at', at) ORDER BY id) FROM (
          SELECT comment_note.id, kind, text, person.name, at FROM comment_note JOIN person ON person.id = comment_note.person_id
          WHERE comment_id = comment.id ORDER BY comment_note.id DESC LIMIT ${MOST_NOTES}::int
        ) AS last
      ), '[]') AS notes
    FROM comment WHERE comment.id = ANY(${[...commentIds]}::int[])`;
  return new Map(
    z
      .array(row)
      .parse(rows)
      .map(({ id, phone, address, ...facts }) => [id, { ...facts, senders: { phone, address } }]),
  );
}
