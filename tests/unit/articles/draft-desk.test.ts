import { describe, expect, test } from 'vitest';
import { makeDraftDesk } from '#components/newsroom/articles/draft-desk.ts';
import type { SaveAnswer } from '#components/newsroom/articles/requests.ts';
import { aDraft, bodyOf } from '#tests/support/drafts';

const savedAt = new Date('2026-11-23T10:00:00Z');

type Sent = { version: number; content: unknown; answer: (answer: SaveAnswer) => void };

/** A desk whose saves the test answers by hand. */
function aDesk({ live = false } = {}) {
  const sent: Sent[] = [];
  const desk = makeDraftDesk({
    article: {
      id: 12,
      status: live ? 'published' : 'draft',
      locale: 'vi',
      translation: null,
      createdBy: 'Rin',
      draft: { ...aDraft(), version: 1, savedBy: 'Rin', savedAt },
      live: live ? { version: 1, path: '/a/b-12', publishedAt: savedAt, updatedAt: savedAt } : null,
      pictures: {},
      attachments: {},
    },
    me: 'Ada',
    send: ({ version, content }) => new Promise((answer) => sent.push({ version, content, answer })),
  });
  let body: unknown = aDraft().body;
  desk.holdBody({
    get: () => body,
    set: (next) => {
      body = next;
    },
  });
  const type = (words: string) => {
    body = bodyOf(words);
    desk.bodyChanged();
  };
  /** The save that is under way, once it is. */
  const next = async (index: number): Promise<Sent> => {
    for (let turn = 0; turn < 100; turn++) {
      const one = sent[index];
      if (one) return one;
      await Promise.resolve();
    }
    throw new Error('Nothing was sent.');
  };
  return { desk, sent, type, next };
}

const saved = (version: number): SaveAnswer => ({ code: 'saved', version, slug: aDraft().slug, savedAt });

describe('an editor who saves', () => {
  test('sends what is written now over the version it was made from', async () => {
    const { desk, type, next } = aDesk();
    type('Mới.');
    desk.set({ lead: 'Lời mới.' });
    const saving = desk.save();
    const { version, content, answer } = await next(0);
    expect({ version, content }).toEqual({ version: 1, content: aDraft({ lead: 'Lời mới.', body: bodyOf('Mới.') }) });
    expect(desk.state()).toMatchObject({ isSaving: true, isDirty: true });
    answer(saved(2));
    expect(await saving).toBe(true);
    expect(desk.state()).toMatchObject({ isSaving: false, isDirty: false, base: { version: 2, savedBy: 'Ada' } });
  });

  test('and writes on meanwhile still has something unsaved afterwards', async () => {
    const { desk, type, next } = aDesk();
    type('Một.');
    const saving = desk.save();
    const { answer } = await next(0);
    type('Một. Hai.');
    answer(saved(2));
    await saving;
    expect(desk.state().isDirty).toBe(true);
  });

  test('twice in a hurry makes one save after the other, each over the one before', async () => {
    const { desk, type, next, sent } = aDesk();
    type('Một.');
    const first = desk.save();
    (await next(0)).answer(saved(2));
    type('Hai.');
    const second = desk.save();
    const third = desk.save();
    expect(await first).toBe(true);
    const { version, answer } = await next(1);
    expect(version).toBe(2);
    answer(saved(3));
    expect(await Promise.all([second, third])).toEqual([true, true]);
    expect(sent).toHaveLength(2);
  });

  test('without a title is told beside the field, and nothing is sent', async () => {
    const { desk, sent } = aDesk();
    desk.setTitle(' ');
    expect(await desk.save()).toBe(false);
    expect(desk.state().errors).toEqual({ title: 'required' });
    desk.setTitle('C');
    expect(desk.state().errors).toEqual({});
    expect(sent).toEqual([]);
  });

  test('without a connection keeps everything and may try again', async () => {
    const { desk, type, next } = aDesk();
    type('Mới.');
    const saving = desk.save();
    (await next(0)).answer({ code: 'offline' });
    expect(await saving).toBe(false);
    expect(desk.state()).toMatchObject({ failure: 'offline', isDirty: true, isSaving: false });
    const again = desk.save();
    (await next(1)).answer(saved(2));
    expect(await again).toBe(true);
    expect(desk.state()).toMatchObject({ failure: null, isDirty: false });
  });
});

describe('an editor who meets a conflict', () => {
  const theirs = { ...aDraft({ lead: 'Lời của Rin.', body: bodyOf('Rin.') }), version: 5, savedBy: 'Rin', savedAt };

  async function inConflict() {
    const made = aDesk();
    made.type('Ada.');
    const saving = made.desk.save();
    (await made.next(0)).answer({ code: 'conflict', theirs, pictures: {}, attachments: {} });
    expect(await saving).toBe(false);
    return made;
  }

  test('keeps mine: it is saved over their version', async () => {
    const { desk, next } = await inConflict();
    const keeping = desk.keepMine();
    const { version, content, answer } = await next(1);
    expect({ version, content }).toEqual({ version: 5, content: aDraft({ body: bodyOf('Ada.') }) });
    answer(saved(6));
    expect(await keeping).toBe(true);
    expect(desk.state()).toMatchObject({ conflict: null, isDirty: false, base: { version: 6 } });
  });

  test('takes theirs: mine is set aside and can come back', async () => {
    const { desk, next } = await inConflict();
    desk.takeTheirs();
    expect(desk.state()).toMatchObject({
      conflict: null,
      isDirty: false,
      base: { version: 5, savedBy: 'Rin' },
      form: { lead: 'Lời của Rin.' },
    });
    expect(desk.mine().body).toEqual(bodyOf('Rin.'));
    desk.bringBack();
    expect(desk.mine()).toEqual(aDraft({ body: bodyOf('Ada.') }));
    expect(desk.state()).toMatchObject({ aside: null, isDirty: true });
    const saving = desk.save();
    const { version, answer } = await next(1);
    expect(version).toBe(5);
    answer(saved(6));
    await saving;
  });
});

describe('a picture that arrives while somebody writes on', () => {
  const picture = { key: 'a'.repeat(32), width: 640, height: 360, renditions: [] };
  const words = { alt: 'Cầu', caption: 'Nhịp giữa', credit: 'Ảnh: Rin' };

  test('takes the place of the old one and keeps the words typed meanwhile', () => {
    const { desk } = aDesk();
    desk.setPicture({ mediaId: 1, alt: '', caption: '', credit: '' });
    const put = desk.awaitPicture();
    desk.setPicture({ mediaId: 1, ...words });
    put(2, picture);
    expect(desk.state()).toMatchObject({ form: { picture: { mediaId: 2, ...words } }, pictures: { 2: picture }, isDirty: true });
  });

  test('is placed where there was none', () => {
    const { desk } = aDesk();
    desk.awaitPicture()(2, picture);
    expect(desk.state().form.picture).toEqual({ mediaId: 2, alt: '', caption: '', credit: '' });
  });

  test('does not come back when the picture was removed meanwhile', () => {
    const { desk } = aDesk();
    desk.setPicture({ mediaId: 1, ...words });
    const put = desk.awaitPicture();
    desk.setPicture(null);
    put(2, picture);
    expect(desk.state().form.picture).toBeNull();
  });
});

describe('the address of an article', () => {
  test('follows the title until somebody types it, and again when asked to', () => {
    const { desk } = aDesk();
    desk.setTitle('Đường mới');
    expect(desk.state().form.slug).toBe('duong-moi');
    desk.setSlug('pho-moi');
    desk.setTitle('Đường cũ');
    expect(desk.state().form.slug).toBe('pho-moi');
    desk.setSlug(null);
    expect(desk.state().form.slug).toBe('duong-cu');
  });

  test('of a story that readers know stays when the title changes', () => {
    const { desk } = aDesk({ live: true });
    desk.setTitle('Đường mới');
    expect(desk.state().form.slug).toBe(aDraft().slug);
  });
});
