import { z } from 'zod';
import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import { viewsOf } from '../../lists/views/store.ts';
import type { SavedView } from '../../lists/views/view.ts';
import { alarmsAsked, readAlarms } from '../alarms/store.ts';
import type { Alarms } from '../alarms/view.ts';
import type { DeskFilters } from '../filters.ts';
import { DESK_LANES } from '../lanes.ts';
import { readDeskSettings } from '../settings/schema.ts';
import type { DeskFrame, DeskPage } from '../view.ts';

const counted = z.partialRecord(z.enum(DESK_LANES), z.int()).nullable();
const sections = z.array(z.object({ id: z.int(), name: z.string() })).nullable();

type FrameRow = { now: Date; counts: unknown; settings: unknown; sections: unknown; story: string | null; sender: string | null };
export type Framed = { counts: DeskPage['counts']; frame: DeskFrame };

const columns = ({ story, sender }: DeskFilters): Prisma.Sql => Prisma.sql`now() AS now,
  (SELECT json_object_agg(lane, count) FROM (
    SELECT lane, sum(count)::int AS count FROM comment_lane WHERE lane = ANY(${[...DESK_LANES]}) GROUP BY lane
  ) AS lanes) AS counts,
  (SELECT value FROM setting WHERE key = 'desk') AS settings,
  (SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY position, id) FROM section) AS sections,
  coalesce((SELECT title FROM story WHERE article_id = ${story ?? null}::int),
    (SELECT title FROM draft WHERE article_id = ${story ?? null}::int)) AS story,
  (SELECT name FROM comment WHERE id = ${sender?.commentId ?? null}::int AND status <> 'withdrawn') AS sender`;

/** What stands around the cards: exact counts, what can be chosen, the names of what is, and how long is too long. One statement. */
export async function findFrame(filters: DeskFilters): Promise<Framed> {
  const [row] = await db().$queryRaw<FrameRow[]>`SELECT ${columns(filters)}`;
  return framed(row);
}

/** The same with what stands over the desk: alarms, and the views that this person saved of it. One statement, too. */
export async function findWholeFrame(
  filters: DeskFilters,
  personId: number,
): Promise<{ framed: Framed; alarms: Alarms; saved: SavedView[] }> {
  const [row] = await db().$queryRaw<(FrameRow & { alarms: unknown; saved: SavedView[] })[]>`
    SELECT ${columns(filters)}, ${alarmsAsked()} AS alarms, ${viewsOf(personId, 'comments')} AS saved`;
  return { framed: framed(row), alarms: readAlarms(row?.alarms), saved: row?.saved ?? [] };
}

function framed(row: FrameRow | undefined): Framed {
  if (!row) throw new Error('A statement without a table gave no row.');
  const counts = counted.parse(row.counts) ?? {};
  return {
    counts: Object.fromEntries(DESK_LANES.map((lane) => [lane, counts[lane] ?? 0])) as DeskPage['counts'],
    frame: {
      now: row.now.toISOString(),
      sections: sections.parse(row.sections) ?? [],
      storyTitle: row.story,
      senderName: row.sender,
      waitsTooLongMinutes: readDeskSettings(row.settings).waitsTooLongMinutes,
    },
  };
}
