import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeArticles } from '#lib/articles/bulk/change-articles';
import { createArticle } from '#lib/articles/create-article';
import { publishHotFix } from '#lib/articles/hot-fix/publish-hot-fix';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import { carryOutPlan } from '#lib/articles/schedules/carry-out-plan';
import { findStoryPlans } from '#lib/articles/schedules/find-story-plans';
import { movePlan } from '#lib/articles/schedules/move-plan';
import { planArticle } from '#lib/articles/schedules/plan-article';
import { moveDraft } from '#lib/articles/stages/move-draft';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { listLibrary } from '#lib/media/library/list-library';
import { listLibraryInput } from '#lib/media/library/schema';
import { aDraft } from '#tests/support/drafts';
import { aPicture, aSection, somebody } from '#tests/support/newsroom';
import { comeDue, inHours, keptPlan, liveVersion } from '#tests/support/plans';

let ada: StaffMember;
let sectionId: number;
let mediaId: number;
let itemId: number;
let articleId: number;
const version = 2;

const DAY = 24;
/** The library's item may be used until so many days from today. */
async function mayBeUsedFor(days: number, media = mediaId): Promise<void> {
  await pool().query(
    `UPDATE library_item SET rights_until = (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + $2::int, alt = 'Cầu', rights_note = 'Reuters'
     WHERE media_id = $1`,
    [media, days],
  );
}
const itemOf = async (media: number): Promise<number> =>
  (await pool().query<{ id: number }>('SELECT id FROM library_item WHERE media_id = $1', [media])).rows[0]?.id ?? 0;

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  sectionId = await aSection('ban-quyen');
});
beforeEach(async () => {
  mediaId = await aPicture(ada.id);
  itemId = await itemOf(mediaId);
  articleId = await aStoryWith(mediaId);
});

const content = (media: number, lead = 'Sapo') =>
  aDraft({ sectionId, lead, picture: { mediaId: media, alt: 'Cầu', caption: '', credit: '' } });

async function aStoryWith(media: number): Promise<number> {
  const made = await createArticle(ada, { content: aDraft({ sectionId }) });
  if (!made.ok) throw new Error(made.code);
  const saved = await saveDraft(ada, { articleId: made.value.id, version: 1, content: content(media) });
  if (!saved.ok) throw new Error(saved.code);
  return made.value.id;
}

const publish = (acceptedRights?: number[]) => publishArticle(ada, { articleId, version, live: null, acceptedRights });
const acceptances = async () =>
  (
    await pool().query<{ detail: { items: string } }>(
      `SELECT detail FROM audit_entry WHERE subject = 'article:' || $1::int AND deed = 'publish-despite-rights'`,
      [articleId],
    )
  ).rows.map(({ detail }) => detail.items);

describe('whoever publishes a story with a picture that may be used no more', () => {
  test('is told which one and why, and readers have nothing yet; saying so once more publishes it, and the log says who did', async () => {
    await mayBeUsedFor(-1);
    const refused = await publish();
    expect(refused).toMatchObject({ ok: false, code: 'rights-over', items: [{ id: itemId, name: 'Cầu', note: 'Reuters' }] });
    expect(await liveVersion(articleId)).toBeNull();
    expect(await publish([itemId])).toMatchObject({ ok: true });
    expect(await acceptances()).toEqual([`${itemId}`]);
  });

  test('is asked again for a picture that was not shown when they confirmed', async () => {
    await mayBeUsedFor(-1);
    expect(await publish([itemId + 1])).toMatchObject({ ok: false, code: 'rights-over' });
  });

  test('is asked nothing on the last day, and nothing is noted then', async () => {
    await mayBeUsedFor(0);
    expect(await publish([itemId])).toMatchObject({ ok: true });
    expect(await acceptances()).toEqual([]);
  });

  test('is asked by a hot fix, too, which changes nothing until they say so', async () => {
    await publish();
    await mayBeUsedFor(-3);
    const fix = (acceptedRights?: number[]) =>
      publishHotFix(ada, { articleId, live: version, content: content(mediaId, 'Sapo đã sửa'), acceptedRights });
    expect(await fix()).toMatchObject({ ok: false, code: 'rights-over', items: [{ id: itemId }] });
    expect(await liveVersion(articleId)).toBe(version);
    expect(await fix([itemId])).toMatchObject({ ok: true });
  });

  test('finds it left out of many that are published at once', async () => {
    await mayBeUsedFor(-1);
    await moveDraft(ada, { articleId, deed: 'submit', version, stage: 'writing', reason: '' });
    await moveDraft(ada, { articleId, deed: 'approve', version, stage: 'submitted', reason: '' });
    const many = await changeArticles(ada, { items: [{ id: articleId, version }], change: { kind: 'publish' } });
    expect(many).toMatchObject({ ok: true, value: { done: 0, refused: [{ id: articleId, code: 'rights-over' }] } });
  });
});

describe('whoever plans a story', () => {
  const plan = (hours: number, acceptedRights?: number[]) =>
    planArticle(ada, { articleId, deed: 'publish', version, live: null, seen: null, at: inHours(hours), acceptedRights });

  test('is asked when the rights are over by then, although they hold today; what was accepted goes out and is noted', async () => {
    await mayBeUsedFor(1);
    expect(await plan(3 * DAY)).toMatchObject({ ok: false, code: 'rights-over', items: [{ id: itemId }] });
    const planned = await plan(3 * DAY, [itemId]);
    if (!planned.ok) throw new Error(planned.code);
    await mayBeUsedFor(-1);
    await comeDue(planned.value);
    await carryOutPlan(planned.value.id);
    expect(await liveVersion(articleId)).toBe(version);
    expect(await acceptances()).toEqual([`${itemId}`]);
  });

  test('who moves it past the end of the rights is asked, and who moves what was accepted is not asked again', async () => {
    await mayBeUsedFor(1);
    const planned = await plan(1);
    if (!planned.ok) throw new Error(planned.code);
    const move = (acceptedRights?: number[]) => movePlan(ada, { scheduleId: planned.value.id, at: inHours(4 * DAY), acceptedRights });
    expect(await move()).toMatchObject({ ok: false, code: 'rights-over' });
    const moved = await move([itemId]);
    if (!moved.ok) throw new Error(moved.code);
    expect(await movePlan(ada, { scheduleId: moved.value.id, at: inHours(5 * DAY) })).toMatchObject({ ok: true });
  });

  test('hears it when rights end between the plan and its moment: it does not go out, and says why until somebody looks', async () => {
    const planned = await plan(1);
    if (!planned.ok) throw new Error(planned.code);
    await mayBeUsedFor(-1);
    await comeDue(planned.value);
    await carryOutPlan(planned.value.id);
    expect(await liveVersion(articleId)).toBeNull();
    expect((await keptPlan(planned.value)).failure).toBe('rights-over');
    expect((await findStoryPlans(articleId)).plans).toMatchObject([{ state: 'failed', failure: 'rights-over' }]);
    expect(await acceptances()).toEqual([]);
  });
});

test('in the library an editor finds what has run out, and what will within a week', async () => {
  const [soon, later] = [await aPicture(ada.id), await aPicture(ada.id)];
  await mayBeUsedFor(-1);
  await mayBeUsedFor(6, soon);
  await mayBeUsedFor(7, later);
  const found = async (rights: 'over' | 'soon') =>
    (await listLibrary(ada, listLibraryInput.parse({ rights }))).items.map((item) => item.mediaId);
  expect(await found('over')).toContain(mediaId);
  expect(await found('over')).not.toContain(soon);
  expect(await found('soon')).toContain(soon);
  expect(await found('soon')).not.toContain(later);
  expect(await found('soon')).not.toContain(mediaId);
});
