import { beforeAll, describe, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { changeTerms } from '#lib/terms/bulk/change-terms';
import { changeTerm } from '#lib/terms/changes/change-term';
import { nameTerms } from '#lib/terms/choices/name-terms';
import { findTerm } from '#lib/terms/published/store';
import type { BulkTermsInput, ChangeTermInput } from '#lib/terms/schema';
import { undoTerms } from '#lib/terms/undo/undo-terms';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';
import {
  aStoryIn,
  aTerm,
  bookOf,
  editionNow,
  findTermByPastSlug,
  heldOpen,
  oldSince,
  somebodyWaits,
  termsOfDraft,
  termsOfStory,
} from '#tests/support/taxonomy';
import { until } from '#tests/support/until';

let ada: StaffMember;
let bao: StaffMember;
let section: number;

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  bao = await somebody('editor', 'Bảo');
  section = await aSection('thoi-su');
});

const PLAIN = { nameEn: '', description: '', descriptionEn: '', personId: null, portraitId: null };
const rename = (id: number, changes: Partial<ChangeTermInput>) =>
  changeTerm(ada, { id, version: 1, ...PLAIN, name: 'Tên', slug: 'ten', ...changes });
const change = async (ids: number[], what: BulkTermsInput['change'], staff = ada) => {
  const answer = await changeTerms(staff, { items: ids.map((id) => ({ id, version: 1 })), change: what });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
};
const mergeInto = (into: number, ...ids: number[]) => change(ids, { do: 'merge', into: { id: into, version: 1 } });
const undo = async (name: string | null) => {
  const answer = await undoTerms(ada, { undo: name ?? '' });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
};
const kindOf = async (id: number) => (await pool().query<{ kind: string }>('SELECT kind FROM term WHERE id = $1', [id])).rows[0]?.kind;

describe('an editor who gives a topic another name and address', () => {
  test('makes old its addresses and the pages that name it, and nothing else', async () => {
    const id = await aTerm('cho-noi', { name: 'Chợ nổi' });
    // Six newer ones, so that it stands in no page's foot.
    for (let number = 1; number <= 6; number++) await aTerm(`moi-hon-${number}`);
    await aStoryIn(ada, section, [id]);
    const edition = await editionNow();
    expect(await rename(id, { name: 'Chợ nổi Cái Răng', slug: 'cho-noi-cai-rang' })).toEqual({ ok: true, value: { version: 2 } });
    expect(await oldSince(edition)).toEqual(['term-names', `term-name:${id}`, 'term:topic:cho-noi', 'term:topic:cho-noi-cai-rang'].sort());
    expect(await bookOf(`term:${id}`)).toEqual(['change-term']);
  });

  test('makes old only its own page when it is described otherwise, and nothing when all stays as it is', async () => {
    const id = await aTerm('ten-cu', { name: 'Tên' });
    const edition = await editionNow();
    expect(await rename(id, { slug: 'ten-cu', description: 'Mới' })).toMatchObject({ ok: true });
    expect(await oldSince(edition)).toEqual(['term:topic:ten-cu']);
    const then = await editionNow();
    expect(await rename(id, { slug: 'ten-cu', description: 'Mới' })).toEqual({ ok: true, value: { version: 2 } });
    expect(await editionNow()).toBe(then);
  });

  test('leads every address it ever had to the last one in one step, and comes back to the first without a circle', async () => {
    const id = await aTerm('a', { name: 'Vòng' });
    for (const [index, slug] of ['b', 'c', 'a'].entries()) {
      const edition = await editionNow();
      expect(await rename(id, { version: index + 1, name: 'Vòng', slug })).toMatchObject({ ok: true });
      // Where old addresses lead has changed for each of them.
      expect(await oldSince(edition)).toEqual(expect.arrayContaining(['term:topic:a', `term:topic:${slug}`]));
      for (const old of ['a', 'b', 'c'].filter((one) => one !== slug)) {
        const found = await findTermByPastSlug('topic', old);
        expect(found === null || found.slug === slug).toBe(true);
      }
    }
    expect(await findTermByPastSlug('topic', 'b')).toEqual({ kind: 'topic', slug: 'a' });
    expect(await findTermByPastSlug('topic', 'a')).toBeNull();
  });

  test('is told whose an address or a name is, or was', async () => {
    const [one, other] = [await aTerm('song-lac', { name: 'Sông Lạc' }), await aTerm('song-ma', { name: 'Sông Mã' })];
    expect(await rename(other, { name: 'Khác', slug: 'song-lac' })).toEqual({ ok: false, code: 'slug-taken', name: 'Sông Lạc' });
    expect(await rename(other, { name: 'SÔNG LẠC', slug: 'song-ma' })).toEqual({ ok: false, code: 'name-taken', name: 'Sông Lạc' });
    await rename(one, { name: 'Sông Lạc', slug: 'dong-lac' });
    expect(await rename(other, { name: 'Sông Mã', slug: 'song-lac' })).toEqual({ ok: false, code: 'slug-was', name: 'Sông Lạc' });
  });

  test('comes second and is told who was first and when', async () => {
    const id = await aTerm('tranh-nhau', { name: 'Tranh nhau' });
    const input = { id, version: 1, ...PLAIN, slug: 'tranh-nhau' };
    const answers = await Promise.all([changeTerm(ada, { ...input, name: 'Của Ada' }), changeTerm(bao, { ...input, name: 'Của Bảo' })]);
    const [won, lost] = answers[0]?.ok ? answers : answers.toReversed();
    expect(won).toEqual({ ok: true, value: { version: 2 } });
    expect(lost).toMatchObject({ ok: false, code: 'conflict', by: answers[0]?.ok ? 'Ada' : 'Bảo', at: expect.any(Date) });
  });

  test('links an author, and only an author, to somebody of the newsroom', async () => {
    const [author, topic] = [await aTerm('le-an', { kind: 'author', name: 'Lê An' }), await aTerm('le-an')];
    expect(await rename(author, { name: 'Lê An', slug: 'le-an', personId: bao.id })).toMatchObject({ ok: true });
    expect(await rename(topic, { name: 'Lê An 2', slug: 'le-an', personId: bao.id })).toEqual({ ok: false, code: 'unknown-person' });
  });
});

describe('an editor who merges topics', () => {
  test('has their stories, drafts, places on the front page and addresses in the one, each once and in order', async () => {
    const [into, one, two, author] = [
      await aTerm('hoa-binh'),
      await aTerm('hoa-binh-2'),
      await aTerm('hoa-binh-3'),
      await aTerm('an', { kind: 'author' }),
    ];
    for (let number = 1; number <= 6; number++) await aTerm(`khac-${number}`);
    await rename(one, { name: 'Hoà Bình', slug: 'hoa-binh-cu' });
    const both = await aStoryIn(ada, section, [author, one, into, two]);
    const alone = await aStoryIn(ada, section, [two]);
    await pool().query(`INSERT INTO home_slot (position, kind, term_id) VALUES (3, 'term', $1)`, [two]);
    const edition = await editionNow();
    const answer = await changeTerms(ada, {
      items: [
        { id: one, version: 2 },
        { id: two, version: 1 },
      ],
      change: { do: 'merge', into: { id: into, version: 1 } },
    });
    expect(answer).toMatchObject({ ok: true, value: { done: 2, refused: [], undo: expect.any(String) } });
    expect(await termsOfStory(both)).toEqual([author, into]);
    expect(await termsOfDraft(both)).toEqual([author, into]);
    expect(await termsOfStory(alone)).toEqual([into]);
    for (const slug of ['hoa-binh-2', 'hoa-binh-cu', 'hoa-binh-3'])
      expect(await findTermByPastSlug('topic', slug)).toEqual({ kind: 'topic', slug: 'hoa-binh' });
    expect((await pool().query('SELECT term_id FROM home_slot')).rows).toEqual([{ term_id: into }]);
    expect(await bookOf(`term:${one}`)).toEqual(['merge-term', 'change-term']);
    const day = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Ho_Chi_Minh' });
    const list = `vi:t${into}`;
    expect(await oldSince(edition)).toEqual(
      [
        ...['home', 'term-names', `term-name:${one}`, `term-name:${two}`],
        ...['hoa-binh-2', 'hoa-binh-3', 'hoa-binh-cu'].map((slug) => `term:topic:${slug}`),
        ...[`head:${list}`, `past:${list}:${day}`, `past:${list}:${day.slice(0, 7)}`, `past:${list}:any`],
      ].sort(),
    );
    await pool().query('DELETE FROM home_slot');
  });

  test('finds old versions of a draft naming the one, and takes all of it back as long as nobody has changed it', async () => {
    const [into, gone] = [await aTerm('cau-moi', { name: 'Cầu mới' }), await aTerm('cau-moi-2', { name: 'Cầu mới 2' })];
    const [kept, moved] = [await aStoryIn(ada, section, [gone]), await aStoryIn(ada, section, [gone, into])];
    const { undo: name } = await mergeInto(into, gone);
    expect(await nameTerms(ada, { ids: [gone] })).toMatchObject({ ok: true, value: [{ asked: gone, id: into, name: 'Cầu mới' }] });
    const changed = await saveDraft(ada, { articleId: moved, version: 1, content: aDraft({ sectionId: section, termIds: [] }) });
    expect(changed.ok).toBe(true);
    expect(await undo(name)).toEqual({ done: 1, refused: [{ id: gone, code: 'partly' }] });
    expect(await termsOfStory(kept)).toEqual([gone]);
    expect(await termsOfDraft(kept)).toEqual([gone]);
    expect(await termsOfStory(moved)).toEqual([gone, into]);
    expect(await termsOfDraft(moved)).toEqual([]);
    expect(await findTerm('topic', 'cau-moi-2')).toMatchObject({ id: gone, name: 'Cầu mới 2' });
    expect(await findTermByPastSlug('topic', 'cau-moi-2')).toBeNull();
    await expect(undo(name)).rejects.toThrow('not-found');
  });

  test('cannot take it back after the one was changed, and is told', async () => {
    const [into, gone] = [await aTerm('dich-benh'), await aTerm('dich-benh-2')];
    const { undo: name } = await mergeInto(into, gone);
    expect(await rename(into, { version: 2, name: 'Dịch', slug: 'dich-benh' })).toMatchObject({ ok: true });
    expect(await undo(name)).toEqual({ done: 0, refused: [{ id: gone, code: 'conflict' }] });
  });

  test('merges no author with a topic, nothing into itself, and nothing that was changed since', async () => {
    const [into, author, other] = [await aTerm('x-1'), await aTerm('x-2', { kind: 'author' }), await aTerm('x-3')];
    await rename(other, { name: 'X 3', slug: 'x-3' });
    const answer = await mergeInto(into, into, author, other);
    expect(answer).toEqual({
      done: 0,
      undo: null,
      refused: [
        { id: into, code: 'itself' },
        { id: author, code: 'other-kind' },
        { id: other, code: 'conflict' },
      ],
    });
  });
});

describe('an editor who makes a thread of a topic, or removes some', () => {
  test('leads the old address to the new kind, and back again', async () => {
    const id = await aTerm('lu-lut');
    const { undo: name } = await change([id], { do: 'kind', kind: 'thread' });
    expect(await kindOf(id)).toBe('thread');
    expect(await findTermByPastSlug('topic', 'lu-lut')).toEqual({ kind: 'thread', slug: 'lu-lut' });
    expect(await undo(name)).toEqual({ done: 1, refused: [] });
    expect(await findTermByPastSlug('thread', 'lu-lut')).toEqual({ kind: 'topic', slug: 'lu-lut' });
    expect(await findTermByPastSlug('topic', 'lu-lut')).toBeNull();
    await aTerm('lu-quet', { kind: 'thread' });
    const taken = await aTerm('lu-quet');
    expect(await change([taken], { do: 'kind', kind: 'thread' })).toEqual({
      done: 0,
      refused: [{ id: taken, code: 'slug-taken' }],
      undo: null,
    });
  });

  test('puts removed ones back under their stories, and none that fills the front page is removed', async () => {
    const [id, onHome] = [await aTerm('bo-di'), await aTerm('o-trang-nhat')];
    const story = await aStoryIn(ada, section, [id, onHome]);
    await pool().query(`INSERT INTO home_slot (position, kind, term_id) VALUES (2, 'term', $1)`, [onHome]);
    const done = await change([id, onHome], { do: 'remove' });
    expect(done).toMatchObject({ done: 1, refused: [{ id: onHome, code: 'on-home' }] });
    expect(await termsOfStory(story)).toEqual([onHome]);
    expect(await findTerm('topic', 'bo-di')).toBeNull();
    expect(await undo(done.undo)).toEqual({ done: 1, refused: [] });
    expect(await termsOfStory(story)).toEqual([id, onHome]);
    await pool().query('DELETE FROM home_slot');
  });

  test('is refused as a reporter', async () => {
    const rin = await somebody('reporter', 'Rin');
    expect(await changeTerms(rin, { items: [{ id: 1 }], change: { do: 'remove' } })).toEqual({ ok: false, code: 'forbidden' });
    expect(await undoTerms(rin, { undo: crypto.randomUUID() })).toEqual({ ok: false, code: 'forbidden' });
  });
});

describe('while topics are being merged', () => {
  test('a draft that is saved with the one that goes names the one that stays, whoever is first', async () => {
    const [into, gone] = [await aTerm('nhanh-1'), await aTerm('nhanh-2')];
    const created = await createArticle(ada, { content: aDraft({ sectionId: section }) });
    if (!created.ok) throw new Error(created.code);
    const content = aDraft({ sectionId: section, termIds: [gone] });
    const [saved, merged] = await Promise.all([
      saveDraft(ada, { articleId: created.value.id, version: 1, content }),
      mergeInto(into, gone),
    ]);
    expect([saved.ok, merged.done]).toEqual([true, 1]);
    expect(await termsOfDraft(created.value.id)).toEqual([into]);
    // And a page that was opened before goes on saving what it knows.
    expect(await saveDraft(ada, { articleId: created.value.id, version: 2, content: { ...content, title: 'Lần sau' } })).toMatchObject({
      ok: true,
    });
    expect(await termsOfDraft(created.value.id)).toEqual([into]);
  });

  test('a draft that was saved a moment before the merge is merged too', async () => {
    const [into, gone] = [await aTerm('cham-1'), await aTerm('cham-2')];
    const created = await createArticle(ada, { content: aDraft({ sectionId: section }) });
    if (!created.ok) throw new Error(created.code);
    const saving = await heldOpen('UPDATE draft SET term_ids = ARRAY[$2::int] WHERE article_id = $1', [created.value.id, gone]);
    const merging = mergeInto(into, gone);
    await until(somebodyWaits);
    await saving.end();
    expect((await merging).done).toBe(1);
    expect(await termsOfDraft(created.value.id)).toEqual([into]);
  });

  test('a story that is published under the one that goes stands under the one that stays', async () => {
    const [into, gone] = [await aTerm('dua-1'), await aTerm('dua-2')];
    const stories = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const created = await createArticle(ada, { content: aDraft({ sectionId: section, termIds: [gone] }) });
        if (!created.ok) throw new Error(created.code);
        return created.value.id;
      }),
    );
    const [merged, ...published] = await Promise.all([
      mergeInto(into, gone),
      ...stories.map((articleId) => publishArticle(ada, { articleId, version: 1, live: null })),
    ]);
    expect(merged.done).toBe(1);
    expect(published.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    for (const articleId of stories) expect(await termsOfStory(articleId)).toEqual([into]);
  });

  test('two who merge the same ones crosswise end with one topic and one refusal', async () => {
    const [one, other] = [await aTerm('cheo-1'), await aTerm('cheo-2')];
    const answers = await Promise.all([mergeInto(one, other), mergeInto(other, one)]);
    expect(answers.map(({ done }) => done).sort()).toEqual([0, 1]);
    expect(answers.flatMap(({ refused }) => refused)).toHaveLength(1);
  });
});
