import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { savePicture } from '#lib/media/save-picture';
import { announce } from '#lib/site/announce';
import { findPreview, previewSettings } from '#lib/site/groups/preview-settings';
import { restoreSettings } from '#lib/site/groups/restore-settings';
import { saveSettings } from '#lib/site/groups/save-settings';
import { type GroupInput, type GroupValues, groupInput } from '#lib/site/groups/schema';
import { findChanges, findGroup, findSettings } from '#lib/site/groups/store';
import { readIcon } from '#lib/site/icons/make-icons';
import { beginAnnouncement } from '#lib/site/passing/begin-announcement';
import { showNewDay } from '#lib/site/passing/show-new-day';
import { findAnnouncement, findPaper } from '#lib/site/store';
import { DEFAULT_SETTINGS, wordsOf } from '#lib/site/view';
import { countStatements } from '#tests/support/asked-statements';
import { somebody } from '#tests/support/newsroom';

let lan: StaffMember;
let minh: StaffMember;
beforeAll(async () => {
  [lan, minh] = [await somebody('admin', 'Lan'), await somebody('admin', 'Minh')];
});
beforeEach(async () => {
  await pool().query(`DELETE FROM setting WHERE key IN ('site', 'announcement'); DELETE FROM setting_change; DELETE FROM setting_draft`);
});

const PAPER: GroupValues['paper'] = { name: 'Báo Lạc Giang', nameEn: 'Lac Giang News', tagline: 'Bên sông', taglineEn: '' };
const FOOTER: GroupValues['footer'] = {
  ...{ publisher: 'UBND thành phố', publisherEn: '', editor: 'Nguyễn Thị Lan', editorEn: '', licence: '12/GP-BTTTT', licenceEn: '' },
  ...{ address: '1 Phố Sách', addressEn: '1 Book Street', phone: '(024) 1234 5678', email: 'toasoan@lacgiang.example' },
  links: [
    { text: 'Liên hệ', textEn: 'Contact', href: '/lien-he' },
    { text: 'Quảng cáo', textEn: '', href: 'https://a.example/' },
  ],
};
const save = async (staff: StaffMember, change: GroupInput, seen?: number) =>
  saveSettings(staff, { seen: seen ?? (await findGroup(change.of)).version, change });

/** The tags that the last change of something public made old. */
const lastTags = async () =>
  (await pool().query(`SELECT tag FROM expired_tag WHERE edition = (SELECT number FROM edition) ORDER BY tag`)).rows.map(({ tag }) => tag);
const edition = async () => (await pool().query('SELECT number FROM edition')).rows[0].number;

describe('an admin who says what the paper is called', () => {
  test('has it on every page from then on, in both editions, and makes nothing old but what is made from the settings', async () => {
    const before = await edition();
    expect(await save(lan, { of: 'paper', value: PAPER })).toMatchObject({ ok: true, value: { value: PAPER, by: 'Lan' } });
    const paper = await findPaper();
    expect([wordsOf(paper, 'vi').name, wordsOf(paper, 'en').name]).toEqual(['Báo Lạc Giang', 'Lac Giang News']);
    expect([await edition(), await lastTags()]).toEqual([before + 1, ['settings']]);
    const { rows } = await pool().query(
      `SELECT person_id, detail FROM audit_entry WHERE deed = 'change-settings' ORDER BY id DESC LIMIT 1`,
    );
    expect(rows).toEqual([{ person_id: lan.id, detail: { changed: 'name, nameEn, tagline' } }]);
  });

  test('changes nothing, not even the edition, by saving what stands there', async () => {
    await save(lan, { of: 'paper', value: PAPER });
    const before = await edition();
    expect(await save(minh, { of: 'paper', value: PAPER })).toMatchObject({ ok: true, value: { by: 'Lan' } });
    expect([await edition(), (await findChanges('paper')).length]).toEqual([before, 1]);
  });

  test('gives pictures that bear the name a new address, and only when the name is another one', async () => {
    expect((await findSettings()).renamed).toBe(0);
    await save(lan, { of: 'paper', value: PAPER });
    await save(lan, { of: 'paper', value: { ...PAPER, tagline: 'Khác' } });
    expect((await findSettings()).renamed).toBe(1);
  });

  test('may be an admin only', async () => {
    const ada = await somebody('editor', 'Ada');
    expect(await save(ada, { of: 'paper', value: PAPER })).toEqual({ ok: false, code: 'forbidden' });
    expect(await restoreSettings(ada, { of: 'paper', seen: 0, change: 1, which: 'value' })).toEqual({ ok: false, code: 'forbidden' });
  });
});

describe('two admins at once', () => {
  test('one is heard; the other learns who and when, and what stands there', async () => {
    const answers = await Promise.all(
      [lan, minh, lan, minh].map((staff, index) => save(staff, { of: 'paper', value: { ...PAPER, name: `Báo ${index}` } }, 0)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const now = await findGroup('paper');
    for (const answer of answers) if (!answer.ok) expect(answer).toEqual({ ok: false, code: 'conflict', theirs: now });
    expect(now.by).toMatch(/^(Lan|Minh)$/);
    expect(new Date(now.at ?? 0).getTime()).toBeGreaterThan(0);
  });

  test('who change different groups are both heard, and neither loses anything', async () => {
    const answers = await Promise.all([save(lan, { of: 'paper', value: PAPER }, 0), save(minh, { of: 'footer', value: FOOTER }, 0)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect([(await findGroup('paper')).value, (await findGroup('footer')).value]).toEqual([PAPER, FOOTER]);
  });
});

describe('what was before', () => {
  test('comes back from any change, and going back is a change with a way back of its own', async () => {
    await save(lan, { of: 'footer', value: FOOTER });
    await save(minh, { of: 'footer', value: { ...FOOTER, editor: 'Trần Văn Minh', links: [] } });
    const [second, first] = await findChanges('footer');
    const seen = second?.id ?? 0;
    expect(await restoreSettings(lan, { of: 'footer', seen, change: first?.id ?? 0, which: 'value' })).toMatchObject({ ok: true });
    expect((await findGroup('footer')).value).toEqual(FOOTER);
    const { version } = await findGroup('footer');
    expect(await restoreSettings(lan, { of: 'footer', seen: version, change: first?.id ?? 0, which: 'before' })).toMatchObject({
      ok: true,
    });
    expect(await findSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await restoreSettings(minh, { of: 'footer', seen, change: first?.id ?? 0, which: 'value' })).toMatchObject({ code: 'conflict' });
    expect(await restoreSettings(lan, { of: 'footer', seen: 0, change: 999_999, which: 'value' })).toMatchObject({ code: 'not-found' });
    const { rows } = await pool().query(`SELECT count(*)::int AS n FROM audit_entry WHERE deed = 'restore-settings'`);
    expect(rows[0].n).toBe(2);
  });

  test('is read in three statements with what stands there', async () => {
    expect(await countStatements(() => Promise.all([findGroup('footer'), findChanges('footer')]))).toBeLessThanOrEqual(6);
  });
});

describe('a preview', () => {
  test('shows its maker what was typed and nobody anything else, and readers nothing at all', async () => {
    const before = await edition();
    expect(await previewSettings(lan, { of: 'footer', value: FOOTER })).toMatchObject({ ok: true });
    expect(wordsOf(await findPreview(lan, 'footer'), 'en')).toMatchObject({ editor: 'Nguyễn Thị Lan', address: '1 Book Street' });
    expect(await findPreview(minh, 'footer')).toEqual(DEFAULT_SETTINGS);
    expect(await findPreview(lan, 'paper')).toEqual(DEFAULT_SETTINGS);
    expect([await findSettings(), await edition()]).toEqual([DEFAULT_SETTINGS, before]);
  });
});

describe('the English edition', () => {
  test('is gone for readers while it is closed, and its stories are not', async () => {
    const { rows } = await pool().query(`SELECT 1 FROM story WHERE locale = 'en'`);
    await save(lan, { of: 'languages', value: { english: false } });
    expect((await findPaper()).editions).not.toContain('en');
    expect(await lastTags()).toEqual(['settings']);
    expect((await pool().query(`SELECT 1 FROM story WHERE locale = 'en'`)).rowCount).toBe(rows.length);
  });
});

describe('a logo', () => {
  test('is a picture of the library, makes the icons of the paper, and is refused when it is gone', async () => {
    const bytes = await sharp({ create: { width: 600, height: 200, channels: 4, background: '#a61b1b' } })
      .png()
      .toBuffer();
    const saved = await savePicture({ bytes, personId: lan.id });
    if (!saved.ok) throw new Error(saved.code);
    const value = {
      ...{ shows: 'logo' as const, date: true, city: 'Lạc Giang', cityEn: '' },
      logo: saved.value.id,
      logoDark: null,
      alt: '',
      altEn: '',
    };
    expect(await save(lan, { of: 'masthead', value })).toMatchObject({ ok: true, value: { value } });
    const paper = await findPaper();
    expect(paper.today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(paper.masthead.logo?.picture.key).toBe(saved.value.picture.key);
    const key = paper.masthead.icon?.key ?? '';
    expect(paper.masthead.icon?.small).toMatch(/^data:image\/png;base64,/);
    expect(paper.masthead.icon?.small.length).toBeLessThan(3_000);
    for (const [name, size] of [
      ['180', 180],
      ['192', 192],
      ['512', 512],
      ['maskable-512', 512],
    ] as const)
      expect(await sharp((await readIcon(key, `${name}.png`)) ?? undefined).metadata()).toMatchObject({ width: size, height: size });
    for (const file of ['181.png', '../../x.png', '180.svg']) expect(await readIcon(key, file)).toBeNull();
    expect(await save(lan, { of: 'masthead', value: { ...value, logo: 999_999 } })).toMatchObject({ ok: false, code: 'picture-gone' });
  });

  test('that is an SVG is taken by nobody', async () => {
    const bytes = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect(await savePicture({ bytes, personId: lan.id })).toEqual({ ok: false, code: 'picture-type' });
  });

  test('makes the pages whose head shows the day old at midnight, and no others', async () => {
    const before = await edition();
    await showNewDay();
    expect(await edition()).toBe(before);
    const value = { ...{ shows: 'name' as const, date: true, city: '', cityEn: '' }, logo: null, logoDark: null, alt: '', altEn: '' };
    await save(lan, { of: 'masthead', value });
    await showNewDay();
    expect([await edition(), await lastTags()]).toEqual([before + 2, ['settings']]);
  });
});

describe('an announcement with a beginning', () => {
  const HOUR = 3_600_000;
  const say = async (from: Date | null, kind: 'info' | 'urgent' = 'urgent') =>
    announce(lan, { seen: (await findAnnouncement()).version, text: { vi: 'Bão số 9', en: '' }, link: '', until: null, from, kind });

  test('waits for it, and is shown once when it comes, by whichever instance', async () => {
    const { rows } = await pool().query('SELECT now() AS now');
    const now: Date = rows[0].now;
    expect(await say(new Date(now.getTime() + HOUR))).toMatchObject({ ok: true, value: { by: 'Lan', value: { kind: 'urgent' } } });
    expect((await findPaper()).announcement).toBeNull();
    const before = await edition();
    await beginAnnouncement();
    expect(await edition()).toBe(before);
    await pool().query(`UPDATE setting SET value = jsonb_set(value, '{from}', to_jsonb($1::text)) WHERE key = 'announcement'`, [
      new Date(now.getTime() - HOUR).toISOString(),
    ]);
    const { version } = await findAnnouncement();
    await Promise.all([beginAnnouncement(), beginAnnouncement(), beginAnnouncement()]);
    expect([await edition(), await lastTags()]).toEqual([before + 1, ['settings']]);
    expect((await findPaper()).announcement).toMatchObject({ text: { vi: 'Bão số 9' }, kind: 'urgent' });
    expect((await findAnnouncement()).version).toBe(version);
  });

  test('cannot end before it begins, and its former words stay in its history', async () => {
    const from = new Date(Date.now() + 2 * HOUR);
    const { version: seen } = await findAnnouncement();
    const input = { seen, text: { vi: 'x', en: '' }, link: '', until: new Date(Date.now() + HOUR), from, kind: 'info' } as const;
    expect(await announce(lan, input)).toEqual({ ok: false, code: 'past' });
    await say(null);
    await announce(minh, { ...input, seen: (await findAnnouncement()).version, text: { vi: '', en: '' }, from: null });
    expect((await findChanges('announcement')).map(({ by }) => by)).toEqual(['Minh', 'Lan']);
  });
});

test.each<[GroupInput['of'], object, string]>([
  ['paper', { ...PAPER, name: ' ' }, 'value.name'],
  ['paper', { ...PAPER, name: 'a'.repeat(81) }, 'value.name'],
  ['footer', { ...FOOTER, email: 'toasoan' }, 'value.email'],
  ['footer', { ...FOOTER, phone: 'gọi Lan' }, 'value.phone'],
  ['footer', { ...FOOTER, links: [{ text: 'x', textEn: '', href: 'javascript:alert(1)' }] }, 'value.links.0.href'],
  ['footer', { ...FOOTER, links: [{ text: 'x', textEn: '', href: '//evil.example' }] }, 'value.links.0.href'],
  ['masthead', { shows: 'logo', date: false, city: '', cityEn: '', logo: null, logoDark: null, alt: '', altEn: '' }, 'value.logo'],
])('what cannot be in %s is refused at its field', (of, value, field) => {
  const parsed = groupInput.safeParse({ of, value });
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toContain(field);
});

test('a paper with nothing saved, or with what was saved before there were more settings, is as it was', async () => {
  expect(await findSettings()).toEqual(DEFAULT_SETTINGS);
  const former = {
    name: 'Báo cũ',
    tagline: '',
    publisher: 'A',
    editor: 'B',
    address: 'C',
    english: { tagline: '', publisher: '', editor: '', address: '' },
  };
  await pool().query(`INSERT INTO setting (key, value) VALUES ('site', $1)`, [former]);
  expect(await findSettings()).toEqual({ ...DEFAULT_SETTINGS, ...former, english: DEFAULT_SETTINGS.english });
});
