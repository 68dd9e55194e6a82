import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { termsQuery } from '#lib/comments/screening/page-query';
import type { ScreenedComment } from '#lib/comments/screening/rule';
import { type Screening, screenComment } from '#lib/comments/screening/screen-comment';
import { saveSettings } from '#lib/comments/screening/settings/save-settings';
import { DEFAULT_SCREENING } from '#lib/comments/screening/settings/schema';
import { findSettings } from '#lib/comments/screening/settings/store';
import { addTerms } from '#lib/comments/screening/terms/add-terms';
import { removeTerms } from '#lib/comments/screening/terms/bulk/remove-terms';
import { removeTermsInput } from '#lib/comments/screening/terms/bulk/schema';
import { undoRemoval } from '#lib/comments/screening/terms/bulk/undo-removal';
import { changeTerm } from '#lib/comments/screening/terms/change-term';
import { listTerms, TERMS_PER_PAGE } from '#lib/comments/screening/terms/list-terms';
import { removeTerm } from '#lib/comments/screening/terms/remove-term';
import { pool } from '#lib/db/pool';
import { aModerator, aStory, countRows } from '#tests/support/commented-story';
import { PLAIN } from '#tests/support/screening';

const LETTER =
  'Tôi là cư dân phường Bến Đông. Đề nghị thành phố dừng ngay dự án bãi đỗ xe ở công viên Hồ Đông vì người già và trẻ em không còn chỗ đi bộ buổi sáng.';

let story = 0;
beforeEach(async () => {
  await pool().query('DELETE FROM comment');
  story = await aStory();
});

type Sending = { words?: Partial<ScreenedComment>; articleId?: number; address?: Buffer; phone?: Buffer | null; minutesAgo?: number };

const anAddress = () => randomBytes(32);
const ask = ({ words = {}, articleId = story, address = anAddress(), phone = null }: Sending = {}): Promise<Screening> =>
  screenComment({ ...PLAIN, ...words }, { articleId, addressHash: address, phoneHash: phone });
const rulesOf = async (sending: Sending) => (await ask(sending)).verdicts.map(({ rule }) => rule);

/** A comment that was sent and stored, some minutes ago; its id. */
async function sent({ minutesAgo = 0, ...sending }: Sending = {}): Promise<number> {
  const { words = {}, articleId = story, address = anAddress(), phone = null } = sending;
  const { textKey, waveKeys } = await ask({ ...sending, address });
  const { rows } = await pool().query<{ id: number }>(
    `INSERT INTO comment (article_id, name, title, body, fingerprint, address_hash, phone_hash, text_key, wave_keys, created_at)
     VALUES ($1, $2, 'Ý kiến', $3, $4, $5, $6, $7, $8, now() - make_interval(mins => $9)) RETURNING id`,
    [articleId, words.name ?? 'Rosa', words.body ?? PLAIN.body, randomBytes(32), address, phone, textKey, waveKeys, minutesAgo],
  );
  return rows[0]?.id ?? 0;
}

describe('somebody who sends the same again', () => {
  test('is held, whatever its case and spacing, and so is the third person who sends it', async () => {
    const address = anAddress();
    await sent({ words: { body: LETTER }, address, minutesAgo: 60 });
    expect(await rulesOf({ words: { body: LETTER }, address })).toContain('repeats');
    expect(await rulesOf({ words: { body: LETTER } })).not.toContain('repeats');
    await sent({ words: { body: LETTER }, minutesAgo: 30 });
    expect(await ask({ words: { body: LETTER } })).toMatchObject({ outcome: 'hold' });
    expect(await rulesOf({ words: { body: LETTER } })).toContain('repeats');
  });

  test('from another address is known by the phone number', async () => {
    const phone = randomBytes(32);
    await sent({ words: { body: LETTER }, phone, minutesAgo: 5 });
    expect(await rulesOf({ words: { body: LETTER }, phone })).toContain('repeats');
  });

  test('a month later, or just thanks again, is not', async () => {
    const address = anAddress();
    await sent({ words: { body: LETTER }, address, minutesAgo: 31 * 24 * 60 });
    await sent({ address });
    expect(await rulesOf({ words: { body: LETTER }, address })).toEqual([]);
    expect(await rulesOf({ address })).toEqual([]);
  });
});

describe('a letter that many send', () => {
  const version = (index: number) => LETTER.replace('phường Bến Đông', `phường số ${index}`);

  test('with small changes, under several stories, is a wave from the fourth on', async () => {
    for (let index = 1; index <= 3; index++) {
      expect(await rulesOf({ words: { body: version(index) } })).toEqual([]);
      await sent({ words: { body: version(index) }, articleId: await aStory(), minutesAgo: index });
    }
    const screening = await ask({ words: { body: version(4) } });
    expect(screening).toMatchObject({ outcome: 'hold', verdicts: [{ rule: 'wave', detail: '3' }] });
    expect(screening.waveKeys).toHaveLength(10);
  });

  test('was one two days ago, and is none any more', async () => {
    for (let index = 1; index <= 3; index++) await sent({ words: { body: version(index) }, minutesAgo: 49 * 60 });
    expect(await rulesOf({ words: { body: version(4) } })).toEqual([]);
  });

  test('is no wave when it only shares its beginning, or is a short thank-you', async () => {
    for (let index = 1; index <= 3; index++) {
      const own = [
        `Cầu mới giúp bà con xã đảo số ${index} đi lại thuận tiện hơn nhiều`,
        'giá vé xe buýt điện nên giảm cho học sinh',
        'chợ đêm cần thêm thùng rác',
      ];
      await sent({ words: { body: `Tôi là cư dân phường Bến Đông. ${own[index - 1]}.` } });
      await sent();
    }
    expect(await rulesOf({ words: { body: LETTER } })).toEqual([]);
    expect(await rulesOf({})).toEqual([]);
  });
});

describe('an address', () => {
  test('that sends its sixth comment in ten minutes is held; a neighbour is not', async () => {
    const address = anAddress();
    for (let index = 0; index < 5; index++) await sent({ address, minutesAgo: index });
    expect(await ask({ address })).toMatchObject({ outcome: 'hold', verdicts: [{ rule: 'flood' }] });
    expect(await rulesOf({})).toEqual([]);
  });

  test('that sent as many over the day is not', async () => {
    const address = anAddress();
    for (let index = 0; index < 6; index++) await sent({ address, minutesAgo: 30 + index * 60 });
    expect(await rulesOf({ address })).toEqual([]);
  });

  test('that changes with every comment is known by its phone number', async () => {
    const phone = randomBytes(32);
    for (let index = 0; index < 5; index++) await sent({ phone, minutesAgo: 10 + index });
    expect(await rulesOf({ phone })).toEqual(['flood']);
  });
});

test('a reader with the name of somebody who works here, or of the paper, is held', async () => {
  await aModerator('Trần Kiều Oanh');
  await pool().query(`INSERT INTO setting VALUES ('site', '{"name": "Báo Lạc Giang"}') ON CONFLICT DO NOTHING`);
  expect(await rulesOf({ words: { name: 'tran kieu oanh' } })).toEqual(['impersonation']);
  expect(await rulesOf({ words: { name: 'BÁO LẠC GIANG' } })).toEqual(['impersonation']);
  await pool().query(`UPDATE person SET disabled_at = now() WHERE name = 'Trần Kiều Oanh'`);
  expect(await rulesOf({ words: { name: 'tran kieu oanh' } })).toEqual([]);
});

test('a reader who edits is not his own repeat, and what was noticed of the sending stays', async () => {
  const address = anAddress();
  const id = await sent({ words: { body: LETTER }, address });
  const earlier = await ask({ words: { body: 'xem www.a.vn', website: 'x', secondsToWrite: 0 }, address });
  const words = { ...PLAIN, body: LETTER, secondsToWrite: null };
  const edited = await screenComment(
    words,
    { articleId: story, addressHash: address, phoneHash: null },
    { id, verdicts: earlier.verdicts },
  );
  expect(edited.verdicts.map(({ rule }) => rule)).toEqual(['honeypot', 'too-fast']);
  expect(edited.outcome).toBe('hold');
  const clean = await screenComment(words, { articleId: story, addressHash: address, phoneHash: null }, { id, verdicts: [] });
  expect(clean.outcome).toBe('pass');
});

test('all that is asked of the database is one statement', async () => {
  await ask();
  const query = vi.spyOn(pool(), 'query');
  await ask({ words: { body: LETTER }, phone: randomBytes(32) });
  expect(query.mock.calls).toHaveLength(1);
  query.mockRestore();
});

describe('when something is out of order, a comment', () => {
  test('is held and not lost while the database cannot be asked, and its words are looked at all the same', async () => {
    await ask();
    const query = vi.spyOn(pool(), 'query').mockImplementation(() => {
      throw new Error('out of reach');
    });
    const screening = await ask({ words: { body: 'xem www.a.vn' } });
    query.mockRestore();
    expect(screening.outcome).toBe('hold');
    expect(screening.verdicts.map(({ rule }) => rule)).toEqual(['links', 'screening-failed']);
    expect(screening.waveKeys).toEqual([]);
  });

  test('is held after two seconds when the database is slow', async () => {
    const client = await pool().connect();
    await client.query('BEGIN');
    await client.query('LOCK TABLE screening_term, setting IN ACCESS EXCLUSIVE MODE');
    try {
      expect(await ask()).toMatchObject({ outcome: 'hold', verdicts: [{ rule: 'screening-failed', detail: 'facts' }] });
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});

describe('a moderator who edits the rules', () => {
  const one = () => listTerms(termsQuery.parse({ q: 'ca do' })).then(({ terms }) => terms[0]);

  test('finds them followed by the next comment, also on an instance that was not told', async () => {
    const milo = await aModerator();
    vi.resetModules();
    const second = (await import('#lib/comments/screening/screen-comment')).screenComment;
    const onBoth = async (body: string) => {
      const sender = { articleId: story, addressHash: anAddress(), phoneHash: null };
      const both = [await screenComment({ ...PLAIN, body }, sender), await second({ ...PLAIN, body }, sender)];
      return both.map(({ outcome }) => outcome);
    };
    expect(await onBoth('Mời tham gia cá độ')).toEqual(['pass', 'pass']);
    expect(await addTerms(milo, { texts: ['cá độ', 'CÁ  ĐỘ'], kind: 'suspect', strength: 'exact', note: '' })).toMatchObject({
      value: { added: 1 },
    });
    expect(await onBoth('Mời tham gia cá độ')).toEqual(['hold', 'hold']);
    const term = await one();
    if (!term) throw new Error('The term is not there.');
    expect(await changeTerm(milo, { id: term.id, version: 1, kind: 'banned', strength: 'exact', note: '', isActive: true })).toMatchObject({
      ok: true,
    });
    expect(await onBoth('Mời tham gia cá độ')).toEqual(['reject', 'reject']);
    const { version } = await findSettings();
    const off = { ...DEFAULT_SCREENING, rules: { ...DEFAULT_SCREENING.rules, terms: { on: false, weight: 10 } } };
    expect(await saveSettings(milo, { seen: version, settings: off })).toMatchObject({ ok: true });
    expect(await onBoth('Mời tham gia cá độ')).toEqual(['pass', 'pass']);
    expect(await countRows('audit_entry', "deed LIKE '%screening%' AND person_id = $1", [milo.id])).toBe(3);
  });

  test('does not overwrite what another one saved meanwhile, and sees what that was', async () => {
    const [milo, rosa] = [await aModerator(), await aModerator('Rosa')];
    const seen = (await findSettings()).version;
    const strict = { ...DEFAULT_SCREENING, threshold: 5 };
    expect(await saveSettings(rosa, { seen, settings: strict })).toMatchObject({ ok: true });
    expect(await saveSettings(milo, { seen, settings: DEFAULT_SCREENING })).toMatchObject({
      code: 'conflict',
      theirs: { settings: { threshold: 5 } },
    });
    const term = await one();
    if (!term) throw new Error('The term is not there.');
    const change = { id: term.id, version: term.version, kind: 'suspect', strength: 'folded', note: '', isActive: true } as const;
    const answers = await Promise.all([milo, rosa].map((person) => changeTerm(person, change)));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'conflict', theirs: { version: term.version + 1, kind: 'suspect' } });
    expect(await removeTerm(milo, { id: term.id, version: term.version })).toMatchObject({ code: 'conflict' });
    expect(await removeTerm(milo, { id: term.id, version: term.version + 1 })).toMatchObject({ ok: true });
    expect(await removeTerm(milo, { id: term.id, version: term.version + 1 })).toMatchObject({ ok: true });
  });

  test('is told which terms were there already, and finds them without marks', async () => {
    const milo = await aModerator();
    const add = (texts: string[]) => addTerms(milo, { texts, kind: 'suspect', strength: 'folded', note: 'thử' });
    expect(await add(['Vay nóng', 'bạc đỏ'])).toEqual({ ok: true, value: { added: 2, there: [] } });
    expect(await add(['vay nóng', 'vay nông'])).toEqual({ ok: true, value: { added: 1, there: ['vay nóng'] } });
    const found = await listTerms(termsQuery.parse({ q: 'VAY NONG' }));
    expect(found.terms.map(({ text }) => text)).toEqual(['Vay nóng', 'vay nông']);
    expect(await listTerms(termsQuery.parse({ q: 'vay', kind: 'banned' }))).toMatchObject({ found: 0, older: null });
  });

  test('adds a long list with signs of two units each, wherever the line about it in the log ends', async () => {
    const milo = await aModerator();
    // Cut after an even and after an odd number of units: one of both would split a sign.
    for (const first of ['kappa', 'kappas']) {
      const texts = [first, ...Array.from({ length: 40 }, (_, index) => `${first} ${10 + index}${'🍀'.repeat(9)}`)];
      expect(await addTerms(milo, { texts, kind: 'suspect', strength: 'folded', note: '' })).toMatchObject({
        ok: true,
        value: { added: 41 },
      });
    }
  });

  test('takes many off at once, and puts back what nobody added anew', async () => {
    const milo = await aModerator();
    await addTerms(milo, { texts: ['theta một', 'theta hai', 'theta ba'], kind: 'suspect', strength: 'folded', note: '' });
    const theta = async () => (await listTerms(termsQuery.parse({ q: 'theta' }))).terms;
    const [ba, hai, mot] = await theta();
    if (!ba || !hai || !mot) throw new Error('The terms are not there.');
    await changeTerm(milo, { id: mot.id, version: mot.version, kind: 'banned', strength: 'exact', note: '', isActive: true });
    const items = [ba, hai, mot].map(({ id, version }) => ({ id, version }));
    const removed = await removeTerms(milo, removeTermsInput.parse({ items, change: { kind: 'remove' } }));
    expect(removed).toMatchObject({ ok: true, value: { done: 2, refused: [{ id: mot.id, code: 'conflict' }] } });
    expect((await theta()).map(({ text }) => text)).toEqual(['theta một']);
    await addTerms(milo, { texts: ['theta ba'], kind: 'banned', strength: 'exact', note: '' });
    const undo = (removed.ok && removed.value.undo) || '';
    expect(await undoRemoval(milo, { undo })).toEqual({ ok: true, value: { done: 1, refused: [{ id: ba.id, code: 'there' }] } });
    expect((await theta()).map(({ text, kind }) => [text, kind])).toEqual([
      ['theta ba', 'banned'],
      ['theta hai', 'suspect'],
      ['theta một', 'banned'],
    ]);
    expect(await undoRemoval(milo, { undo })).toEqual({ ok: false, code: 'not-found' });
  });

  test('leafs through a long list and meets each term once, forwards and back', async () => {
    const milo = await aModerator();
    const texts = Array.from({ length: TERMS_PER_PAGE + 3 }, (_, index) => `iota ${String(index).padStart(2, '0')}`);
    await addTerms(milo, { texts, kind: 'suspect', strength: 'folded', note: '' });
    const first = await listTerms(termsQuery.parse({ q: 'iota' }));
    const second = await listTerms(termsQuery.parse({ q: 'iota', after: first.older }));
    expect([...first.terms, ...second.terms].map(({ text }) => text)).toEqual(texts);
    expect(second).toMatchObject({ older: null, found: texts.length });
    const back = await listTerms(termsQuery.parse({ q: 'iota', before: second.newer }));
    expect(back.terms).toEqual(first.terms);
  });

  test('needs the right to', async () => {
    const ada = { ...(await aModerator('Ada')), role: 'editor' as const };
    expect(await addTerms(ada, { texts: ['x'], kind: 'suspect', strength: 'exact', note: '' })).toEqual({ ok: false, code: 'forbidden' });
    expect(await saveSettings(ada, { seen: '', settings: DEFAULT_SCREENING })).toEqual({ ok: false, code: 'forbidden' });
  });
});
