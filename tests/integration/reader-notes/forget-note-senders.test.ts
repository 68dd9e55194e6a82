import { randomBytes } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { forgetNoteSenders } from '#lib/reader-notes/store';
import { aStory } from '#tests/support/commented-story';
import { somebody } from '#tests/support/newsroom';

let ada: StaffMember;
beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
});

const NOTE = { passage: 'Bốn mươi hai', proposal: 'Bốn mươi ba' };

async function aNoteFrom(article: number, sentDaysAgo: number, decidedDaysAgo: number | null): Promise<number> {
  const { rows } = await pool().query<{ id: number }>(
    `INSERT INTO reader_note (article_id, passage, proposal, name, contact, fingerprint, address_hash, created_at, status, decided_at, decided_by_id)
     VALUES ($1, $2, $3, 'Rosa', 'rosa@example.com', $4, $5, now() - make_interval(days => $6), $7, now() - make_interval(days => $8), $9) RETURNING id`,
    [
      article,
      NOTE.passage,
      NOTE.proposal,
      randomBytes(32),
      randomBytes(32),
      sentDaysAgo,
      decidedDaysAgo === null ? 'open' : 'accepted',
      decidedDaysAgo,
      decidedDaysAgo === null ? null : ada.id,
    ],
  );
  return rows[0]?.id ?? 0;
}

test('a reader who told of a mistake is forgotten three months after it was dealt with, and where they wrote from three months after that they wrote', async () => {
  const article = await aStory();
  const ids = [
    await aNoteFrom(article, 200, null),
    await aNoteFrom(article, 95, 89),
    await aNoteFrom(article, 95, 91),
    await aNoteFrom(article, 10, 1),
  ];
  expect(await forgetNoteSenders()).toBe(3);
  expect(await forgetNoteSenders()).toBe(0);
  const { rows } = await pool().query(
    'SELECT passage, proposal, name, contact, address_hash IS NOT NULL AS known FROM reader_note WHERE id = ANY($1) ORDER BY id',
    [ids],
  );
  const rosa = { ...NOTE, name: 'Rosa', contact: 'rosa@example.com' };
  expect(rows).toEqual([
    { ...rosa, known: false },
    { ...rosa, known: false },
    { ...NOTE, name: '', contact: '', known: false },
    { ...rosa, known: true },
  ]);
});
