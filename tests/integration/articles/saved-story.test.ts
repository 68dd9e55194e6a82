import { afterAll, beforeEach, expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { offerPages } from '#lib/page-cache/ask-page';
import type { PageAnswer } from '#lib/page-cache/page-cache';
import { storePage } from '#lib/page-cache/stored-page';
import { DEFAULT_SETTINGS } from '#lib/site/view';
import { aStory } from '#tests/support/commented-story';
import { bodyOf } from '#tests/support/drafts';
import { withdraw } from '#tests/support/published';
import { GET } from '../../../app/api/stories/[id]/file/route.ts';

let page: () => Promise<PageAnswer>;
const missing = async (): Promise<PageAnswer> => ({ kind: 'missing' });
const found = async (): Promise<PageAnswer> => ({
  kind: 'page',
  page: await storePage({ type: 'text/html', body: '<!doctype html><p>Bài</p>', edition: 1, source: '' }),
  state: 'miss',
});

beforeEach(async () => {
  offerPages(() => page());
  await hasEnglish(true);
});
afterAll(() => hasEnglish(true));

const hasEnglish = (is: boolean) =>
  pool().query(`INSERT INTO setting VALUES ('site', $1) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`, [
    { ...DEFAULT_SETTINGS, hasEnglish: is },
  ]);

async function aWrittenStory(locale: 'vi' | 'en'): Promise<number> {
  const id = await aStory({ locale });
  await pool().query('UPDATE story SET body = $2 WHERE article_id = $1', [id, bodyOf('Phố sách mở cửa.')]);
  return id;
}

async function save(id: number, language = 'vi') {
  const request = new Request(`http://localhost/api/stories/${id}/file`, { headers: { 'accept-language': language } });
  const answer = await GET(request, { params: Promise.resolve({ id: String(id) }) });
  return { status: answer.status, text: await answer.text() };
}

test('a reader who keeps a story of an edition that was closed hears that there is none, in their language', async () => {
  const [english, vietnamese] = [await aWrittenStory('en'), await aWrittenStory('vi')];
  page = found;
  expect((await save(english)).status).toBe(200);
  await hasEnglish(false);
  page = missing;
  expect(await save(english)).toEqual({ status: 404, text: expect.stringContaining('Không có bài viết này.') });
  expect(await save(english, 'en')).toEqual({ status: 404, text: expect.stringContaining('There is no such story.') });
  page = found;
  expect((await save(vietnamese)).status).toBe(200);
});

test('a reader who keeps a story while it is taken down hears so, too, and one whose page cannot be had is to come back', async () => {
  const id = await aWrittenStory('vi');
  page = async () => {
    await withdraw(id);
    return { kind: 'missing' };
  };
  expect((await save(id)).status).toBe(404);
  page = async () => ({ kind: 'failed' });
  expect((await save(await aWrittenStory('vi'))).status).toBe(503);
});
