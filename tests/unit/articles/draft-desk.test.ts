import { describe, expect, test, vi } from 'vitest';
import { makeDraftDesk } from '#components/newsroom/articles/draft-desk.ts';
import type { SaveAnswer } from '#components/newsroom/articles/requests.ts';
import type { DraftContent, SaveKind } from '#lib/articles/schema';
import { aDraft, bodyOf } from '#tests/support/drafts';

const savedAt = new Date('2026-11-23T10:00:00Z');

type Sent = { version: number; content: unknown; kind: SaveKind; answer: (answer: SaveAnswer) => void };

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
    send: ({ version, content, kind }) => new Promise((answer) => sent.push({ version, content, kind, answer })),
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

test('a page that is written on is drawn anew with the first key, not with each', () => {
  const { desk, type } = aDesk();
  const before = desk.state();
  type('a');
  const written = desk.state();
  expect([before.isDirty, written.isDirty]).toEqual([false, true]);
  let told = 0;
  desk.subscribe(() => {
    told += 1;
  });
  type('ab');
  type('abc');
  expect(desk.state()).toBe(written);
  expect(told, 'who saves by itself hears of every key').toBe(2);
});

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

describe('an editor whose story somebody else saved meanwhile', () => {
  const theirs = (changes: Partial<DraftContent>, version = 5) => ({ ...aDraft(changes), version, savedBy: 'Rin', savedAt });
  const conflict = (changes: Partial<DraftContent>, version = 5): SaveAnswer => ({
    code: 'conflict',
    theirs: theirs(changes, version),
    pictures: {},
    attachments: {},
  });

  test('has both on the page and saved when they do not touch each other', async () => {
    const { desk, type, next } = aDesk();
    type('Ada.');
    const saving = desk.save();
    (await next(0)).answer(conflict({ lead: 'Lời của Rin.' }));
    const { version, content, kind, answer } = await next(1);
    expect({ version, content, kind }).toEqual({
      version: 5,
      content: aDraft({ lead: 'Lời của Rin.', body: bodyOf('Ada.') }),
      kind: 'merged',
    });
    answer(saved(6));
    expect(await saving).toBe(true);
    expect(desk.state()).toMatchObject({ conflict: null, isDirty: false, merged: { name: 'Rin' }, form: { lead: 'Lời của Rin.' } });
    expect(desk.mine().body).toEqual(bodyOf('Ada.'));
  });

  test('and writes on while it is brought together loses no letter of that either', async () => {
    const { desk, type, next } = aDesk();
    type('Ada.');
    const saving = desk.save('auto');
    const first = await next(0);
    type('Ada viết tiếp.');
    first.answer(conflict({ lead: 'Lời của Rin.' }));
    const { content, answer } = await next(1);
    expect(content).toEqual(aDraft({ lead: 'Lời của Rin.', body: bodyOf('Ada viết tiếp.') }));
    type('Ada viết tiếp nữa.');
    answer(saved(6));
    await saving;
    expect(desk.state()).toMatchObject({ isDirty: true, base: { version: 6 } });
    expect(desk.mine().body).toEqual(bodyOf('Ada viết tiếp nữa.'));
  });

  /** Both wrote another lead; Rin a byline besides. */
  async function inConflict() {
    const made = aDesk();
    made.desk.set({ lead: 'Ada: ba cột đèn.' });
    const saving = made.desk.save();
    (await made.next(0)).answer(conflict({ lead: 'Rin: năm chiếc ghế.', byline: 'Rin' }));
    expect(await saving).toBe(false);
    expect(made.desk.state()).toMatchObject({ isDirty: true, conflict: { theirs: { version: 5 } }, form: { lead: 'Ada: ba cột đèn.' } });
    return made;
  }

  test('chooses hers where both changed the same: it is saved over theirs, with the rest of theirs', async () => {
    const { desk, next, sent } = await inConflict();
    expect(desk.weigh()?.fields.filter(({ state }) => state === 'conflict')).toMatchObject([{ field: 'lead', mine: 'Ada: ba cột đèn.' }]);
    const settling = desk.settle({ fields: { lead: 'mine' } });
    const { version, content, answer } = await next(1);
    expect({ version, content }).toEqual({ version: 5, content: aDraft({ lead: 'Ada: ba cột đèn.', byline: 'Rin' }) });
    answer(saved(6));
    expect(await settling).toBe(true);
    expect(desk.state()).toMatchObject({ conflict: null, isDirty: false, base: { version: 6 } });
    expect(sent).toHaveLength(2);
  });

  test('chooses theirs: hers becomes a version first, and can come back', async () => {
    const { desk, next } = await inConflict();
    const settling = desk.settle({ fields: { lead: 'theirs' } });
    const kept = await next(1);
    expect(kept).toMatchObject({ version: 5, kind: 'hand', content: { lead: 'Ada: ba cột đèn.' } });
    kept.answer(saved(6));
    const chosen = await next(2);
    expect(chosen).toMatchObject({ version: 6, kind: 'merged', content: { lead: 'Rin: năm chiếc ghế.', byline: 'Rin' } });
    chosen.answer(saved(7));
    expect(await settling).toBe(true);
    expect(desk.state()).toMatchObject({ conflict: null, isDirty: false, base: { version: 7 }, form: { lead: 'Rin: năm chiếc ghế.' } });
    desk.bringBack();
    expect(desk.state()).toMatchObject({ aside: null, isDirty: true, form: { lead: 'Ada: ba cột đèn.' } });
  });

  test('saves nothing by itself until she has chosen', async () => {
    const { desk, sent } = await inConflict();
    expect(await desk.save('auto')).toBe(false);
    expect(sent).toHaveLength(1);
  });

  test('reads along: the page has their text at once, and nothing is to be saved', async () => {
    const { desk } = aDesk();
    await desk.follow({ code: 'conflict', theirs: theirs({ lead: 'Lời của Rin.' }), pictures: {}, attachments: {} });
    expect(desk.state()).toMatchObject({
      isDirty: false,
      merged: null,
      base: { version: 5, savedBy: 'Rin' },
      form: { lead: 'Lời của Rin.' },
    });
  });

  test('publishes nothing that she has not seen', async () => {
    const { desk, type, next } = aDesk();
    type('Ada.');
    const published: number[] = [];
    const publishing = desk.saveThen(async (version) => void published.push(version));
    (await next(0)).answer(conflict({ lead: 'Lời của Rin.' }));
    (await next(1)).answer(saved(6));
    await publishing;
    expect(published).toEqual([]);
    expect(desk.state().failure).toBe('merged-meanwhile');
  });

  test('who is herself, after a save whose answer was lost, is asked nothing', async () => {
    const { desk, type, next } = aDesk();
    type('Một.');
    const first = desk.save('auto');
    (await next(0)).answer({ code: 'offline' });
    expect(await first).toBe(false);
    type('Một. Hai.');
    const second = desk.save('auto');
    (await next(1)).answer({
      ...conflict({ body: bodyOf('Một.') }, 2),
      theirs: { ...theirs({ body: bodyOf('Một.') }, 2), savedBy: 'Ada' },
    } as SaveAnswer);
    const { version, content, answer } = await next(2);
    expect({ version, content }).toEqual({ version: 2, content: aDraft({ body: bodyOf('Một. Hai.') }) });
    answer(saved(3));
    expect(await second).toBe(true);
    expect(desk.state()).toMatchObject({ conflict: null, merged: null, isDirty: false });
  });
});

describe('a save that comes by itself', () => {
  test('keeps the rest when a field cannot be saved, and says which', async () => {
    const { desk, type, next } = aDesk();
    desk.setTitle('');
    type('Chữ mới.');
    const saving = desk.save('auto');
    const { content, answer } = await next(0);
    expect(content).toEqual(aDraft({ body: bodyOf('Chữ mới.') }));
    answer(saved(2));
    expect(await saving).toBe(false);
    expect(desk.state()).toMatchObject({ isDirty: true, held: { title: 'required' }, form: { title: '' }, errors: {} });
    expect(await desk.save('auto')).toBe(false);
    desk.setTitle('Cầu mới');
    const again = desk.save('auto');
    const second = await next(1);
    expect(second).toMatchObject({ version: 2, content: { title: 'Cầu mới', body: bodyOf('Chữ mới.') } });
    second.answer(saved(3));
    expect(await again).toBe(true);
    expect(desk.state()).toMatchObject({ isDirty: false, held: {} });
  });

  test('leaves what publishing still lacks beside its fields', async () => {
    const { desk, type, next } = aDesk();
    desk.showErrors({ sectionId: 'missingSection' }, 'publishing');
    type('Một.');
    const saving = desk.save('auto');
    (await next(0)).answer(saved(2));
    await saving;
    expect(desk.state().errors).toEqual({ sectionId: 'missingSection' });
  });

  test('is made to stay by whoever then asks for it, once', async () => {
    const { desk, type, next, sent } = aDesk();
    type('Một.');
    const saving = desk.save('auto');
    (await next(0)).answer(saved(2));
    await saving;
    const keeping = desk.keep();
    const { kind, answer } = await next(1);
    expect(kind).toBe('hand');
    answer(saved(3));
    expect(await keeping).toBe(true);
    expect(await desk.keep()).toBe(true);
    expect(sent).toHaveLength(2);
  });

  test('under way when Publish is pressed is waited for, and one that comes later waits for the publication', async () => {
    const { desk, type, next, sent } = aDesk();
    type('Một.');
    void desk.save('auto');
    const first = await next(0);
    type('Một. Hai.');
    let publish = () => {};
    const published: number[] = [];
    const publishing = desk.saveThen((version) => {
      published.push(version);
      return new Promise((done) => {
        publish = done;
      });
    });
    first.answer(saved(2));
    const second = await next(1);
    expect(second).toMatchObject({ version: 2, content: { body: bodyOf('Một. Hai.') } });
    second.answer(saved(3));
    await vi.waitFor(() => expect(published).toEqual([3]));
    type('Một. Hai. Ba.');
    const later = desk.save('auto');
    expect(sent).toHaveLength(2);
    publish();
    await publishing;
    const third = await next(2);
    expect(third).toMatchObject({ version: 3, kind: 'auto' });
    third.answer(saved(4));
    expect(await later).toBe(true);
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
    put(2, { picture, words: { alt: 'Khác', caption: 'Khác', credit: 'Khác' } });
    expect(desk.state()).toMatchObject({ form: { picture: { mediaId: 2, ...words } }, pictures: { 2: picture }, isDirty: true });
  });

  test('is placed where there was none, with the words that came with it', () => {
    const { desk } = aDesk();
    desk.awaitPicture()(2, { picture, words });
    expect(desk.state().form.picture).toEqual({ mediaId: 2, ...words });
  });

  test('brings its own credit in the place of the old one’s, which was never its own; a word it has none for stays', () => {
    const { desk } = aDesk();
    desk.setPicture({ mediaId: 1, ...words });
    desk.awaitPicture()(2, { picture, words: { alt: '', caption: '', credit: 'Ảnh: Ánh' } });
    expect(desk.state().form.picture).toEqual({ mediaId: 2, ...words, credit: 'Ảnh: Ánh' });
  });

  test('does not come back when the picture was removed meanwhile', () => {
    const { desk } = aDesk();
    desk.setPicture({ mediaId: 1, ...words });
    const put = desk.awaitPicture();
    desk.setPicture(null);
    put(2, { picture, words });
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
