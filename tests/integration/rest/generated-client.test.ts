import { afterAll, beforeAll, expect, test } from 'vitest';
import { SCOPES } from '#lib/api-tokens/scopes';
import { aComment } from '#tests/support/commented-story';
import { aSection, somebody } from '#tests/support/newsroom';
import * as client from '#tests/support/rest-client/client';
import { aToken, bearer, type RestServer, startRest } from '#tests/support/rest-server';

let api: RestServer;

beforeAll(async () => {
  api = await startRest();
});

afterAll(() => api.close());

test('a client made from the document writes a draft, publishes it, reads it back and moderates a comment under it', async () => {
  const sectionId = await aSection('thoi-su');
  const token = await aToken(await somebody('editor', 'Ada'), [...SCOPES]);
  const opts = { baseUrl: api.url, fetch: api.fetch, headers: bearer(token) };
  const draft = await client.createDraft({ title: 'Cầu mới', sectionId }, {}, opts);
  const saved = await client.replaceDraft(
    draft.id,
    `"${draft.version}"`,
    {
      title: 'Cầu mới hợp long',
      sectionId,
      lead: 'Đốt dầm cuối cùng được khóa.',
      leadSource: '',
      byline: 'Phạm Đức Long',
      body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Lúc sáng sớm.' }] }] },
      picture: null,
    },
    opts,
  );
  const published = await client.publishDraft(draft.id, { version: saved.version, live: null }, {}, opts);
  const story = await client.readStory(draft.id, { baseUrl: api.url, fetch: api.fetch });
  expect(story.bodyHtml).toBe('<p>Lúc sáng sớm.</p>');
  const again = await client.createDraft({ title: 'Cầu mới', bodyHtml: story.bodyHtml }, {}, opts);
  expect((await client.readDraft(again.id, opts)).bodyHtml).toBe(story.bodyHtml);
  expect([story.title, story.path, story.text]).toEqual(['Cầu mới hợp long', published.path, 'Lúc sáng sớm.']);
  const commentId = await aComment(draft.id);
  const waiting = await client.listPending({ story: draft.id }, opts);
  expect(waiting.items.map(({ id }) => id)).toEqual([commentId]);
  await client.decideComment(commentId, { version: waiting.items[0]?.version ?? 0, to: 'approved' }, {}, opts);
  expect((await client.listComments(draft.id, {}, opts)).items).toMatchObject([{ id: commentId }]);
  await expect(client.readDraft(999_999, opts)).rejects.toMatchObject({ status: 404 });
});
