import { beforeAll, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { tagClock } from '#lib/cache/tag-clock';
import { now, orderedNow } from '#lib/clock';
import { pool } from '#lib/db/pool';
import { announce } from '#lib/site/announce';
import { type AnnouncementChange, announceInput } from '#lib/site/schema';
import { findAnnouncement, findPaper } from '#lib/site/store';
import { somebody } from '#tests/support/newsroom';

let ada: StaffMember;
beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
});

const versionOf = async () => (await findAnnouncement()).version;
const say = async (vi: string, change: Partial<AnnouncementChange> = {}) =>
  announce(ada, { seen: await versionOf(), text: { vi, en: '' }, link: '', from: null, until: null, kind: 'info', ...change });

test('an editor announces something, and every page that is made from then on says it', async () => {
  const made = orderedNow();
  const until = new Date(now().getTime() + 3_600_000);
  expect(await say('Báo nghỉ đăng tin chiều nay', { link: '/thoi-su', until })).toMatchObject({ ok: true });
  expect((await findPaper()).announcement).toMatchObject({ text: { vi: 'Báo nghỉ đăng tin chiều nay' }, link: '/thoi-su' });
  expect(tagClock().isOld(['settings'], made)).toBe(true);
});

test('without words there is no announcement any more', async () => {
  await say('Một lời');
  expect(await say('')).toMatchObject({ ok: true, value: { value: null } });
  expect((await findPaper()).announcement).toBeNull();
});

test('an announcement that came to its end by itself was taken away by nobody', async () => {
  await say('Hết giờ');
  expect(await findAnnouncement()).toMatchObject({ by: 'Ada' });
  await pool().query(`DELETE FROM setting WHERE key = 'announcement'`);
  expect(await findAnnouncement()).toMatchObject({ value: null, by: null });
  await say('Lời khác');
  await say('');
  expect(await findAnnouncement()).toMatchObject({ value: null, by: 'Ada' });
});

test('of editors who announce at once, one is heard and the others are told what stands there', async () => {
  const seen = await versionOf();
  const answers = await Promise.all(['Một', 'Hai', 'Ba'].map((text) => say(text, { seen })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const heard = (await findAnnouncement()).value?.text.vi;
  for (const answer of answers)
    if (!answer.ok) expect(answer).toMatchObject({ code: 'conflict', theirs: { value: { text: { vi: heard } } } });
});

test('an end that is over is refused, and so is somebody who may not', async () => {
  expect(await say('Muộn', { until: new Date(0) })).toEqual({ ok: false, code: 'past' });
  const milo = await somebody('moderator', 'Milo');
  expect(await announce(milo, { seen: '', text: { vi: 'x', en: '' }, link: '', from: null, until: null, kind: 'info' })).toEqual({
    ok: false,
    code: 'forbidden',
  });
});

test('an announcement leads to a page of ours or a web address, nowhere else', () => {
  const whole = { seen: '', text: { vi: 'a', en: '' }, from: '', until: '', kind: 'info' };
  const leadsTo = (link: string) => announceInput.safeParse({ ...whole, link }).success;
  for (const link of ['', '/thoi-su', 'https://lacgiang.example/a']) expect(leadsTo(link), link).toBe(true);
  for (const link of ['javascript:alert(1)', '//evil.example', 'mailto:a@b.example', 'thoi-su', '/a\n/b'])
    expect(leadsTo(link), link).toBe(false);
});
