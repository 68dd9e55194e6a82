import { colleaguesAsked } from '../../articles/assignments/store.ts';
import type { Colleague } from '../../articles/assignments/view.ts';
import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import { eachWithItsOwn, sectionChoicesAsked } from '../../sections/store.ts';
import type { SectionChoice } from '../../sections/view.ts';
import type { ListName } from '../names.ts';
import { viewsOf } from '../views/store.ts';
import type { SavedView } from '../views/view.ts';

/** What stands around a list: this person's views of it, and what its filters choose from. */
export type Around = { saved: SavedView[]; sections: SectionChoice[]; colleagues: Colleague[] };

const NONE = Prisma.sql`'[]'::json`;

/** All of it in one statement; what is not asked for is empty. */
export async function findAround(
  personId: number,
  list: ListName,
  { sections = false, colleagues = false }: { sections?: boolean; colleagues?: boolean },
): Promise<Around> {
  const [row] = await db().$queryRaw<Around[]>`
    SELECT ${viewsOf(personId, list)} AS saved, ${sections ? sectionChoicesAsked() : NONE} AS sections,
      ${colleagues ? colleaguesAsked() : NONE} AS colleagues`;
  if (!row) throw new Error('A statement without a table gave no row.');
  return { ...row, sections: eachWithItsOwn(row.sections) };
}
