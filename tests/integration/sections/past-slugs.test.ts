import { expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { findTerm } from '#lib/terms/published/store';
import { aSection } from '#tests/support/newsroom';
import { findSectionByPastSlug, findTermByPastSlug } from '#tests/support/taxonomy';

const rename = (id: number, slug: string) => pool().query('UPDATE section SET slug = $2 WHERE id = $1', [id, slug]);
const history = async (id: number) =>
  (await pool().query<{ slug: string }>('SELECT slug FROM slug_history WHERE section_id = $1 ORDER BY id', [id])).rows.map(
    ({ slug }) => slug,
  );

test('whoever follows an old link to a section is led to it, and a name taken back is no longer history', async () => {
  const id = await aSection('chuyen-pho');
  await rename(id, 'do-thi-moi');
  expect(await findSectionByPastSlug('chuyen-pho')).toBe('do-thi-moi');
  await rename(id, 'chuyen-pho');
  expect(await findSectionByPastSlug('do-thi-moi')).toBe('chuyen-pho');
  expect(await findSectionByPastSlug('chuyen-pho')).toBeNull();
  expect(await history(id)).toEqual(['do-thi-moi']);
});

test('a name that two sections have had leads to the one that had it last', async () => {
  const [one, other] = [await aSection('nha-dat'), await aSection('nha-o')];
  await rename(one, 'bat-dong-san');
  await rename(other, 'nha-dat');
  expect(await findSectionByPastSlug('nha-dat')).toBeNull();
  await rename(other, 'nha-pho');
  expect(await findSectionByPastSlug('nha-dat')).toBe('nha-pho');
});

test('whoever follows an old link to a topic is led to it, whatever an author was called', async () => {
  const { rows } = await pool().query<{ id: number }>(
    `INSERT INTO term (kind, slug, name) VALUES ('topic', 'cau-moi', 'Cầu mới'), ('author', 'cau-moi', 'Cầu Mới') RETURNING id`,
  );
  await pool().query(`UPDATE term SET slug = 'cau-lac-giang' WHERE id = $1`, [rows[0]?.id]);
  expect(await findTermByPastSlug('topic', 'cau-moi')).toEqual({ kind: 'topic', slug: 'cau-lac-giang' });
  expect(await findTermByPastSlug('author', 'cau-moi')).toBeNull();
  expect(await findTerm('author', 'cau-moi')).toMatchObject({ name: 'Cầu Mới' });
});
