import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { deskAddress } from '#lib/moderation/desk-address';
import { AGE_NAMES, AGES, type DeskFilters } from '#lib/moderation/filters';
import { DESK_LANES, lanesOf } from '#lib/moderation/lanes';
import { listComments } from '#lib/moderation/list-comments';
import { deskQuery } from '#lib/moderation/schema';
import { searchWords } from '#lib/search/words';
import { foldVietnamese } from '#lib/vietnamese/fold';
import { aStory } from '#tests/support/commented-story';

const MANY = 6_000;
const TEXTS = [
  'Phố sách rất đẹp, cảm ơn tòa soạn.',
  'Đường ven sông ngập nặng. Mong sớm sửa!',
  'Con dương ấy không phải đường: nói “dương” cho đúng',
  'ĐƯỜNG SÁCH mở cửa lúc 7h30; vé 20% rẻ hơn',
  'Giá 100% đúng_như_in\\trên vé',
  'Duong sach mo cua muon',
];
const RULES = ['links', 'wave', 'no-diacritics', 'hook'] as const;
const SEARCHED = [
  'duong',
  'đường',
  'Đường sách',
  'đuong',
  'dương',
  'SÁCH MO',
  'sach mo cua m',
  '20%',
  '100% dung',
  'ngập nặng',
  'xyz',
  '7h',
];

type Row = {
  id: number;
  createdAt: Date;
  status: 'pending' | 'approved' | 'rejected' | 'spam' | 'approving' | 'withdrawn';
  isHeld: boolean;
  reports: number;
  isUnseen: boolean;
  isEscalated: boolean;
  articleId: number;
  section: number;
  rules: string[];
  phone: string | null;
  address: string | null;
  minutes: number;
  text: string;
};
let rows: Row[] = [];
let sections: number[] = [];

beforeAll(async () => {
  await pool().query(
    `INSERT INTO section (slug, name, name_en, position) VALUES ('thoi-su', 'Thời sự', 'News', 1), ('van-hoa', 'Văn hóa', 'Culture', 2)`,
  );
  sections = (await pool().query<{ id: number }>('SELECT id FROM section ORDER BY id')).rows.map(({ id }) => id);
  const stories = await Promise.all(Array.from({ length: 6 }, () => aStory()));
  await pool().query('UPDATE story SET section_id = $1 WHERE article_id = ANY($2::int[])', [sections[1], stories.slice(4)]);
  // What there is little of lies far from either end, where walking along the lane does not come.
  const client = await pool().connect();
  await client.query('BEGIN');
  // Nobody decided on these.
  await client.query('SET LOCAL session_replication_role = replica');
  await client.query(
    `INSERT INTO comment (article_id, name, title, body, fingerprint, created_at, status, held, report_count, unseen, escalated_at, reasons, phone_hash, address_hash)
     SELECT ($1::int[])[1 + CASE WHEN n BETWEEN 3000 AND 3010 THEN 5 ELSE n % 5 END],
       CASE n % 3 WHEN 0 THEN 'Rosa' WHEN 1 THEN 'Bành Thị Đào' ELSE 'Khánh' END, 'Số ' || n,
       CASE WHEN n % 1500 = 1499 THEN 'Một từ hiếm: kênh đào xoáy' ELSE ($2::text[])[1 + n % 6] END, decode(md5(n::text), 'hex'),
       now() - interval '9 days' + (n / 3) * interval '5 minutes',
       (CASE n % 11 WHEN 0 THEN 'approved' WHEN 1 THEN 'rejected' WHEN 2 THEN 'spam' WHEN 3 THEN 'approving' WHEN 4 THEN 'withdrawn' ELSE 'pending' END)::comment_status,
       n % 4 = 0, CASE WHEN n % 5 = 0 THEN 2 ELSE 0 END, n % 3 = 0, CASE WHEN n % 7 = 0 THEN now() END,
       CASE WHEN n % 2 = 0 THEN jsonb_build_array(jsonb_build_object('rule', ($3::text[])[CASE WHEN n % 1000 = 500 THEN 4 ELSE 1 + n % 3 END], 'detail', '')) ELSE '[]' END,
       CASE WHEN n % 3 = 0 THEN int4send(n % 40) END, CASE WHEN n % 10 > 0 THEN int4send(n % 900) END
     FROM generate_series(0, $4::int - 1) AS n`,
    [stories, TEXTS, [...RULES], MANY],
  );
  await client.query('COMMIT');
  client.release();
  await pool().query('ANALYZE comment');
  rows = (
    await pool().query<Row>(`
      SELECT comment.id, created_at AS "createdAt", comment.status::text, held AS "isHeld", report_count AS reports, unseen AS "isUnseen",
        escalated_at IS NOT NULL AS "isEscalated", comment.article_id AS "articleId", section_id AS section,
        ARRAY(SELECT reason ->> 'rule' FROM jsonb_array_elements(reasons) AS reason) AS rules, encode(phone_hash, 'hex') AS phone,
        encode(address_hash, 'hex') AS address, extract(epoch FROM now() - created_at)::float / 60 AS minutes,
        name || ' ' || comment.title || ' ' || comment.body AS text
      FROM comment JOIN story ON story.article_id = comment.article_id ORDER BY created_at, comment.id`)
  ).rows;
});

/** What a search finds, told word by word. */
function says(text: string, q: string): boolean {
  const [words, asked] = [searchWords(text), searchWords(q)];
  const isMarked = q.normalize('NFD').toLowerCase() !== foldVietnamese(q);
  const reads = (word: string, wanted: string, isLast: boolean) => {
    const [letters, beginning] = [[...word], [...wanted]];
    if (isLast ? letters.length < beginning.length : letters.length !== beginning.length) return false;
    return beginning.every((letter, at) => {
      const there = letters[at] ?? '';
      const isPlain = foldVietnamese(letter) === letter;
      return isMarked && !isPlain ? there === letter : foldVietnamese(there) === foldVietnamese(letter);
    });
  };
  return words.some((_, from) => asked.every((wanted, at) => reads(words[from + at] ?? '', wanted, at === asked.length - 1)));
}

function expected(lane: (typeof DESK_LANES)[number], filters: DeskFilters): number[] {
  const sender = filters.sender && rows.find(({ id }) => id === filters.sender?.commentId);
  const hash = filters.sender && (sender?.[filters.sender.kind] ?? 'none');
  return rows
    .filter((row) => row.status !== 'withdrawn' && lanesOf({ ...row, status: row.status }).includes(lane))
    .filter((row) => filters.section === undefined || row.section === filters.section)
    .filter((row) => filters.story === undefined || row.articleId === filters.story)
    .filter((row) => filters.rule === undefined || row.rules.includes(filters.rule))
    .filter((row) => filters.age === undefined || row.minutes > AGES[filters.age])
    .filter((row) => !filters.sender || row[filters.sender.kind] === hash)
    .filter((row) => filters.q === undefined || says(row.text, filters.q))
    .map(({ id }) => id);
}

const desk = (address: string) => listComments(deskQuery.parse(Object.fromEntries(new URL(address, 'http://x').searchParams)));

const oneOf = <One>(values: readonly One[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const filtersAsked = () =>
  fc.record(
    {
      section: fc.constantFrom(...sections, 2_000_000_000),
      story: fc.constantFrom(...new Set(rows.map(({ articleId }) => articleId))),
      rule: fc.constantFrom(...RULES),
      age: fc.constantFrom(...AGE_NAMES),
      sender: fc.record({
        kind: fc.constantFrom('phone' as const, 'address' as const),
        commentId: fc.constantFrom(...rows.slice(0, 90).map(({ id }) => id)),
      }),
      q: fc.constantFrom(...SEARCHED, 'kênh đào xoáy', 'xoay', 'ke'),
    },
    { requiredKeys: [] },
  );

describe('a moderator who filters the desk', () => {
  test('finds what is asked, and nothing else, from both ends of every lane and whatever is combined', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...DESK_LANES), filtersAsked(), oneOf([0, 0.3, 0.7, 1]), async (lane, filters, from) => {
        const all = expected(lane, filters);
        const place = from === undefined ? undefined : rows[Math.min(rows.length - 1, Math.floor(from * rows.length))];
        const cursor = place && `${place.createdAt.getTime()}.${place.id}`;
        const isAfter = (id: number) => rows.findIndex((row) => row.id === id) > rows.findIndex((row) => row.id === place?.id);
        const on = await desk(deskAddress({ lane, ...filters, ...(cursor ? { after: cursor } : {}) }));
        expect(on.cards.map(({ id }) => id)).toEqual(all.filter((id) => !place || isAfter(id)).slice(0, 25));
        if (!cursor) return;
        const back = await desk(deskAddress({ lane, ...filters, before: cursor }));
        expect(back.cards.map(({ id }) => id)).toEqual(all.filter((id) => !isAfter(id) && id !== place?.id).slice(-25));
      }),
      {
        numRuns: 60,
        examples: [
          ['pending', { q: 'xoay' }, undefined],
          ['pending', { rule: 'hook' }, 0],
          ['approved', { section: sections[1] ?? 0 }, 0.3],
        ],
      },
    );
  });

  test('types words in any way, and harms nothing', async () => {
    const asked = async (q: string) => (await desk(`/?${new URLSearchParams({ lane: 'all', q })}`)).cards.map(({ id }) => id);
    expect(await asked('xoáy')).toHaveLength(3);
    expect(await asked('xoáy'.normalize('NFD'))).toHaveLength(3);
    expect(await asked('  XOAY ')).toHaveLength(3);
    expect(await asked('xoạy')).toEqual([]);
    for (const q of [
      "xoay' OR 1=1 --",
      "'); DROP TABLE comment; --",
      'xoay & !duong | :*',
      'x_ay',
      'xo%ay',
      '\\',
      '%%',
      '__',
      "$1 '$2'",
      'a\0b',
      '\ud800',
    ])
      expect((await asked(q)).length, q).toBeLessThanOrEqual(25);
    expect(await asked('x_ay')).toEqual([]);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 90 }), async (q) => {
        const found = await asked(q);
        if (deskQuery.parse({ q }).q !== undefined)
          expect(found.every((id) => says(rows.find((row) => row.id === id)?.text ?? '', q))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('stays where comments are when an address asks for what there is not', async () => {
    const unread = { section: '0', story: '1e3', rule: 'nothing', age: '9d', sender: 'name:1', q: 'x', after: '', before: '' };
    expect(deskQuery.parse(unread)).toEqual({ lane: 'pending' });
    expect(deskQuery.parse({ q: 'x'.repeat(81), story: ['1', '2'], sender: 'phone:99999999999' })).toEqual({ lane: 'pending' });
    expect(deskQuery.parse({ sender: 'phone:12', story: '7', q: ' cảm  ơn ' })).toEqual({
      lane: 'pending',
      sender: { kind: 'phone', commentId: 12 },
      story: 7,
      q: 'cảm ơn',
    });
    expect((await desk('/?sender=phone:2147483647')).cards).toEqual([]);
  });

  test('never meets what its writer took back', async () => {
    const gone = rows.filter(({ status, text }) => status === 'withdrawn' && text.includes('xoáy'));
    expect(gone).toHaveLength(1);
    for (const lane of DESK_LANES) {
      const { cards } = await desk(`/?lane=${lane}&q=xoay`);
      expect(cards.map(({ id }) => id)).not.toContain(gone[0]?.id);
    }
  });
});
