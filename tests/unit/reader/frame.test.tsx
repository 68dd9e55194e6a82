import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PageFrame } from '#components/reader/frame/page-frame.tsx';
import { SPECIMEN_SECTION, SPECIMEN_TERM } from '#lib/cache/specimens';
import type { Locale } from '#lib/messages/translator';
import { DEFAULT_SETTINGS, type Paper } from '#lib/site/view';

const PLAIN: Paper = { ...DEFAULT_SETTINGS, announcement: null, editions: ['vi', 'en'], commentRules: { vi: [], en: [] }, today: null };
const picture = (key: string) => ({
  mediaId: 1,
  picture: { key: key.repeat(32), width: 320, height: 80, renditions: [{ width: 320, height: 80, format: 'webp' as const, bytes: 900 }] },
});
const frame = (settings: Partial<Paper>, locale: Locale = 'vi') =>
  renderToStaticMarkup(
    <PageFrame
      locale={locale}
      settings={{ ...PLAIN, ...settings }}
      sections={[SPECIMEN_SECTION]}
      terms={[SPECIMEN_TERM]}
      home={locale === 'vi' ? '/' : '/en'}
      other={null}
    >
      <h1>…</h1>
    </PageFrame>,
  );

test('a paper that says nothing of itself shows its name and nothing else', () => {
  const page = frame({});
  expect(page).toContain('<header class="masthead"><p class="masthead-name"><a href="/">Tòa Soạn</a></p><search class="search-box"');
  expect(page).not.toMatch(/masthead-line|masthead-logo|mailto:|announcement/);
});

test('a reader meets the logo with its words, on dark paper the other one, and no name beside it', () => {
  const masthead = {
    ...PLAIN.masthead,
    shows: 'logo' as const,
    logo: picture('a'),
    logoDark: picture('b'),
    alt: 'Báo Lạc Giang',
    altEn: '',
  };
  const page = frame({ masthead });
  expect(page).toMatch(/<source media="\(prefers-color-scheme: dark\)"[^>]*bbbb/);
  expect(page).toMatch(/<img class="masthead-logo"[^>]*aaaa[^>]* width="320" height="80" alt="Báo Lạc Giang"/);
  expect(frame({ masthead: { ...masthead, logo: null } })).toContain('<a href="/">Tòa Soạn</a>');
});

test('a reader reads in each edition who answers for the paper, by which licence, and where they are', () => {
  const settings = {
    ...{ name: 'Báo Lạc Giang', editor: 'Nguyễn Thị Lan', licence: '12/GP-BTTTT', phone: '(024) 1234', email: 'a@lacgiang.example' },
    links: [{ text: 'Quảng cáo', href: '/quang-cao' }],
    english: { ...PLAIN.english, name: 'Lac Giang News', links: [{ text: 'Advertise', href: '/quang-cao' }] },
    masthead: { ...PLAIN.masthead, city: 'Lạc Giang', cityEn: 'Lac Giang', date: true },
    today: '2026-11-26',
  };
  const [vi, en] = [frame(settings), frame(settings, 'en')];
  for (const said of [
    '12/GP-BTTTT',
    '(024) 1234',
    '<a href="mailto:a@lacgiang.example">',
    'Nguyễn Thị Lan',
    '>Quảng cáo<',
    'Thứ Năm, 26/11/2026',
  ])
    expect(vi).toContain(said);
  for (const said of ['Lac Giang News', '>Advertise<', 'Lac Giang, ', 'Thursday, 26/11/2026', 'Nguyễn Thị Lan']) expect(en).toContain(said);
  expect(en).not.toContain('Quảng cáo');
});
