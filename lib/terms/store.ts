import { db } from '../db/client.ts';
import type { Term } from './view.ts';

const TERM = { id: true, kind: true, slug: true, name: true, nameEn: true } as const;

/** The terms that are there of these, in the order given. */
export async function findTermsByIds(ids: readonly number[]): Promise<Term[]> {
  const rows = await db().term.findMany({ where: { id: { in: [...ids] } }, select: TERM });
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** Topics and threads to choose from, each kind in the order of its names. */
export async function findTermChoices(): Promise<Term[]> {
  return db().term.findMany({ where: { kind: { in: ['thread', 'topic'] } }, orderBy: [{ kind: 'desc' }, { name: 'asc' }], select: TERM });
}
