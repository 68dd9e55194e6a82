import { beforeAll, expect, test } from 'vitest';
import { type DraftDesk, makeDraftDesk } from '#components/newsroom/articles/draft-desk.ts';
import type { SaveAnswer } from '#components/newsroom/articles/requests.ts';
import { createArticle } from '#lib/articles/create-article';
import { documentText } from '#lib/articles/document';
import { findArticleForEdit } from '#lib/articles/find-article-for-edit';
import { attendStory } from '#lib/articles/presence/attend-story';
import { readCurrentDraft } from '#lib/articles/read-current-draft';
import { saveDraft } from '#lib/articles/save-draft';
import { saveDraftInput } from '#lib/articles/schema';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { aDraft, bodyOf } from '#tests/support/drafts';
import { somebody } from '#tests/support/newsroom';

let ada: StaffMember;
let rin: StaffMember;

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  rin = await somebody('editor', 'Rin');
});

/** A page of the editor as its desk is, saving to the newsroom itself. @param losesAnswers whether every third answer never comes */
async function aPage(staff: StaffMember, articleId: number, { losesAnswers = false } = {}) {
  const article = await findArticleForEdit(staff, articleId);
  if (!article) throw new Error('There is no such article.');
  let sent = 0;
  const desk = makeDraftDesk({
    article,
    me: staff.name,
    async send(save): Promise<SaveAnswer> {
      const saved = await saveDraft(staff, {
        articleId,
        ...saveDraftInput.parse({ version: save.version, content: save.content, kind: save.kind }),
      });
      sent += 1;
      if (losesAnswers && sent % 3 === 0) return { code: 'offline' };
      if (saved.ok) return { code: 'saved', ...saved.value };
      if (saved.code === 'conflict') return saved;
      throw new Error(saved.code);
    },
  });
  let body = article.draft.body;
  desk.holdBody({
    get: () => body,
    set: (document) => {
      body = document;
    },
  });
  return {
    desk,
    /** Writes on in the passage at this place. */
    write(place: number, words: string) {
      body = bodyOf(
        ...body.content.map((block, index) => documentText({ type: 'doc', content: [block] }) + (index === place ? ` ${words}` : '')),
      );
      desk.bodyChanged();
    },
    async follow() {
      const current = await readCurrentDraft(staff, articleId);
      if (current) await desk.follow({ code: 'conflict', ...current });
    },
  };
}

async function aStory(): Promise<number> {
  const created = await createArticle(ada, { content: aDraft({ body: bodyOf('Mở bài.', 'Giữa bài.', 'Kết bài.') }) });
  if (!created.ok) throw new Error(created.code);
  return created.value.id;
}

/** Answers what the page asks, if it does, so that both texts stay. */
function keepBoth(desk: DraftDesk): Promise<boolean> | undefined {
  const parts = desk.weigh();
  const open = [...(parts?.body.entries() ?? [])].filter(([, { state }]) => state === 'conflict');
  return parts ? desk.settle({ body: Object.fromEntries(open.map(([place]) => [place, 'both' as const])) }) : undefined;
}

const textNow = async (articleId: number) => {
  const article = await findArticleForEdit(ada, articleId);
  return article ? documentText(article.draft.body) : '';
};

test('two pages that write and save at once, while the pen goes over between them, lose no word, whatever comes first', async () => {
  const articleId = await aStory();
  const [first, second] = [await aPage(ada, articleId), await aPage(rin, articleId)];
  const tabs = ['1'.repeat(16), '2'.repeat(16)].map((part) => `${'a'.repeat(16)}-${part}`);
  const take = async (staff: StaffMember, tab = '') => {
    const seen = await attendStory(staff, { articleId, tab, wants: 'pen', from: null });
    return attendStory(staff, { articleId, tab, wants: 'pen', from: seen.ok ? (seen.value?.pen?.turn ?? null) : null });
  };
  const words: string[] = [];
  for (let turn = 0; turn < 12; turn += 1) {
    const [ofAda, ofRin] = [`Ada${turn}.`, `Rin${turn}.`];
    words.push(ofAda, ofRin);
    first.write(0, ofAda);
    second.write(2, ofRin);
    await Promise.all([
      first.desk.save('auto'),
      turn % 2 ? take(rin, tabs[1]) : take(ada, tabs[0]),
      second.desk.save('auto'),
      turn % 3 ? second.follow() : first.follow(),
    ]);
  }
  await first.desk.save('auto');
  await second.desk.save('auto');
  await Promise.all([first.follow(), second.follow()]);
  const text = await textNow(articleId);
  expect(words.filter((word) => !text.includes(word))).toEqual([]);
  for (const { desk } of [first, second]) {
    expect(desk.state()).toMatchObject({ isDirty: false, conflict: null });
    expect(documentText(desk.mine().body)).toBe(text);
  }
});

test('a page whose answers are lost on the way, beside another that writes on top of it, loses no word; at most it is asked', async () => {
  const articleId = await aStory();
  const [first, second] = [await aPage(ada, articleId, { losesAnswers: true }), await aPage(rin, articleId)];
  const words: string[] = [];
  for (let turn = 0; turn < 15; turn += 1) {
    const [ofAda, ofRin] = [`Ada${turn}.`, `Rin${turn}.`];
    words.push(ofAda, ofRin);
    first.write(0, ofAda);
    await first.desk.save('auto');
    second.write(2, ofRin);
    await second.desk.save('auto');
    expect(second.desk.state().conflict).toBeNull();
    await keepBoth(first.desk);
  }
  while (first.desk.state().isDirty) await (keepBoth(first.desk) ?? first.desk.save('auto'));
  const text = await textNow(articleId);
  expect(words.filter((word) => !text.includes(word))).toEqual([]);
});

test('two who wrote the same sentence anew are asked, and what is not chosen stays among the revisions', async () => {
  const articleId = await aStory();
  const [first, second] = [await aPage(ada, articleId), await aPage(rin, articleId)];
  first.desk.set({ byline: 'Ada viết' });
  second.desk.set({ byline: 'Rin viết' });
  const saved = await Promise.all([first.desk.save('auto'), second.desk.save('auto')]);
  expect(saved.filter(Boolean)).toHaveLength(1);
  const asked = saved[0] ? second : first;
  expect(
    asked.desk
      .weigh()
      ?.fields.filter(({ state }) => state === 'conflict')
      .map(({ field }) => field),
  ).toEqual(['byline']);
  expect(await asked.desk.settle({ fields: { byline: 'theirs' } })).toBe(true);
  const { rows } = await pool().query<{ byline: string }>(
    `SELECT content->>'byline' AS byline FROM revision WHERE article_id = $1 AND version > 1 ORDER BY version`,
    [articleId],
  );
  expect(new Set(rows.map(({ byline }) => byline))).toEqual(new Set(['Ada viết', 'Rin viết']));
  expect((await findArticleForEdit(ada, articleId))?.draft.byline).toBe(saved[0] ? 'Ada viết' : 'Rin viết');
});
