import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { textKeysOf } from '#lib/comments/screening/gather-facts';
import { pool } from '#lib/db/pool';
import { decideComments } from '#lib/moderation/decide-comments';
import { findSelection } from '#lib/moderation/find-selection';
import { listComments } from '#lib/moderation/list-comments';
import { deskQuery, MAX_COMMENTS_AT_ONCE } from '#lib/moderation/schema';
import { aComment, aModerator, aStory } from '#tests/support/commented-story';

let milo: Awaited<ReturnType<typeof aModerator>>;
let article = 0;

const desk = (query: Record<string, unknown>) => listComments(deskQuery.parse(query));

beforeAll(async () => {
  milo = await aModerator('Milo');
});
beforeEach(async () => {
  article = await aStory();
});

async function insert(count: number, minutes: number, body = 'Phố sách đẹp'): Promise<number[]> {
  const { rows } = await pool().query<{ id: number }>(
    `INSERT INTO comment (article_id, name, title, body, fingerprint, created_at)
     SELECT $1, 'Rosa', 'Số ' || n, $4, decode(md5($2 || n), 'hex'), now() - $3::int * interval '1 minute' + (n / 4) * interval '1 ms'
     FROM generate_series(1, $5::int) AS n RETURNING id`,
    [article, randomBytes(8).toString('hex'), minutes, body, count],
  );
  return rows.map(({ id }) => id);
}

/** What others do between two pages: `at` says to which of those that are there. */
const deeds = fc.array(
  fc.record({ deed: fc.constantFrom('approve', 'spam', 'arrive', 'withdraw'), at: fc.double({ min: 0, max: 0.999, noNaN: true }) }),
  { maxLength: 6 },
);

describe('a moderator who goes through a lane while others work', () => {
  test.each(['lane', 'search', 'story'])('meets whatever stays there once, and nothing twice: a %s', async (what) => {
    const filters = { lane: {}, search: { q: 'sách' }, story: { story: String(article) } }[what];
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { minLength: 5, maxLength: 5 }), fc.boolean(), async (between, isBack) => {
        const standing = new Set(await insert(110, 600));
        const seen: number[] = [];
        let place: string | null = isBack ? '4102444800000.2147483647' : null;
        for (let turn = 0; ; turn++) {
          const page = await desk({ ...filters, [isBack ? 'before' : 'after']: place ?? undefined });
          seen.push(...page.cards.map(({ id }) => id));
          place = isBack ? page.before : page.after;
          if (!place) break;
          for (const { deed, at } of between[turn] ?? []) {
            const id = [...standing][Math.floor(at * standing.size)];
            if (deed === 'arrive') await insert(3, Math.floor(at * 1_200));
            else if (id !== undefined) {
              standing.delete(id);
              if (deed === 'withdraw') await pool().query('DELETE FROM comment WHERE id = $1', [id]);
              else await decideComments(milo, { comments: [{ id, version: 1 }], to: deed === 'spam' ? 'spam' : 'approved' });
            }
          }
        }
        expect(new Set(seen).size).toBe(seen.length);
        expect([...standing].filter((id) => !seen.includes(id))).toEqual([]);
      }),
      { numRuns: 3 },
    );
  });
});

describe('a moderator who decides many at once', () => {
  test('is shown all of a lane under a story, the oldest first, and how many there are beyond', async () => {
    const ids = await insert(MAX_COMMENTS_AT_ONCE + 7, 60);
    await aComment(await aStory());
    await decideComments(milo, { comments: [{ id: ids[0] ?? 0, version: 1 }], to: 'spam' });
    const found = await findSelection(milo, { of: 'story', lane: 'pending', story: article });
    if (!found.ok) throw new Error(found.code);
    expect(found.value.beyond).toBe(6);
    expect(found.value.comments.map(({ id }) => id)).toEqual(ids.slice(1, MAX_COMMENTS_AT_ONCE + 1));
    expect(found.value.comments[0]).toEqual({
      id: ids[1],
      version: 1,
      status: 'pending',
      name: 'Rosa',
      title: 'Số 2',
      beginning: 'Phố sách đẹp',
    });
    expect(await findSelection(milo, { of: 'story', lane: 'held', story: article })).toEqual({
      ok: true,
      value: { comments: [], beyond: 0 },
    });
  });

  test('is shown a whole wave under whatever stories, and nothing else', async () => {
    const wave = 'Mua ngay sim số đẹp giá rẻ nhất thị trường, gọi cho chúng tôi để được tư vấn miễn phí trong ngày hôm nay';
    const add = async (body: string) => {
      const id = await aComment(await aStory(), { body });
      const { textKey, waveKeys } = textKeysOf({ body });
      await pool().query('UPDATE comment SET text_key = $2, wave_keys = $3 WHERE id = $1', [id, textKey, waveKeys]);
      return id;
    };
    const first = await add(wave);
    const alike = [await add(`${wave} nhé`), await add(wave.replace('hôm nay', 'hôm nay!'))];
    const decided = await add(`${wave}, các bạn ơi`);
    await decideComments(milo, { comments: [{ id: decided, version: 1 }], to: 'spam' });
    const other = await add('Tôi thấy con đường ven sông sau khi sửa đi rất êm, mong tòa soạn có thêm bài về hàng cây hai bên đường');
    const short = [await add('Cảm ơn'), await add('cảm ơn')];
    const found = async (commentId: number, lane: 'pending' | 'all' = 'pending') => {
      const selection = await findSelection(milo, { of: 'wave', lane, commentId });
      return selection.ok ? selection.value.comments.map(({ id }) => id) : selection.code;
    };
    expect(await found(first)).toEqual([first, ...alike]);
    expect(await found(first, 'all')).toEqual([first, ...alike, decided]);
    expect(await found(other)).toEqual([other]);
    expect(await found(short[0] ?? 0)).toEqual(short);
    expect(await found(2_147_483_647)).toBe('not-found');
  });
});

test('a page of the desk costs the database at most four statements, whatever is asked', async () => {
  await insert(30, 60);
  const query = vi.spyOn(pg.Client.prototype, 'query');
  for (const asked of [
    {},
    { q: 'không có' },
    { rule: 'wave', lane: 'all' },
    { section: '1' },
    { sender: 'phone:1', story: '1', q: 'sách' },
    { lane: 'held', section: '1', rule: 'links', age: '1d', q: 'đường sách' },
  ]) {
    query.mockClear();
    await desk(asked);
    expect(query.mock.calls.length, JSON.stringify(asked)).toBeLessThanOrEqual(4);
    expect(query.mock.calls.length).toBeGreaterThan(0);
  }
  query.mockRestore();
});
