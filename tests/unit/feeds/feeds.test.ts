import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeedStory } from '#lib/articles/lists/view';
import { SPECIMEN_COMMENT, SPECIMEN_STORY } from '#lib/cache/specimens';
import { feedOfComments, feedOfList } from '#lib/feeds/feed-of-list';
import { FEED_FORMATS, formatOfFile } from '#lib/feeds/view';
import { writeFeed } from '#lib/feeds/write-feed';
import { escapeXml } from '#lib/feeds/xml';
import { BROKEN_RULES, childrenOf, parseXml, textOf } from '#tests/support/feed-rules';

const head = { siteUrl: 'https://bao.example', siteName: 'Báo Lạc Giang', locale: 'vi' as const, description: 'Tin trong thành phố' };
const list = { key: 'vi:s1', path: '/thoi-su', base: '/thoi-su' };
const NASTY = 'Ẫ <b>&amp; ]]> "nháy" \'đơn\' \u0000\u0008\u000b\u001f\ufffe\ud800 😀 <![CDATA[ -->';

const story: FeedStory = {
  ...SPECIMEN_STORY,
  title: NASTY,
  lead: NASTY,
  byline: NASTY,
  publishedAt: new Date('2026-01-01T05:00:00Z'),
  updatedAt: new Date('2026-01-02T06:07:08.900Z'),
  terms: [
    { id: 1, kind: 'author', slug: 'thao-vy', name: 'Thảo Vy & bạn', nameEn: '' },
    { id: 2, kind: 'topic', slug: 'cau', name: 'Cầu "mới"', nameEn: 'Bridge' },
  ],
  picture: {
    alt: 'Cầu & sông',
    picture: {
      key: 'a'.repeat(32),
      width: 1280,
      height: 720,
      renditions: [
        { width: 640, height: 360, format: 'webp', bytes: 10 },
        { width: 1280, height: 720, format: 'avif', bytes: 20 },
        { width: 1280, height: 720, format: 'webp', bytes: 30 },
      ],
    },
  },
};

const feed = (stories: FeedStory[], format: (typeof FEED_FORMATS)[number]) =>
  writeFeed(feedOfList({ ...head, format, title: NASTY, list, stories }), format);

describe.each(FEED_FORMATS)('a feed in %s', (format) => {
  const broken = (stories: FeedStory[]) => BROKEN_RULES[format](feed(stories, format).body);

  test('keeps every rule of its specification, full or empty, whatever the texts hold', () => {
    expect(broken([])).toEqual([]);
    const plain = { ...story, id: 2, picture: null, terms: [], byline: '' };
    expect(broken([story, plain])).toEqual([]);
    const comments = feedOfComments({
      ...head,
      format,
      title: 'Bình luận',
      story,
      base: `${story.path}/binh-luan`,
      comments: [SPECIMEN_COMMENT],
    });
    expect(BROKEN_RULES[format](writeFeed(comments, format).body)).toEqual([]);
  });

  test('can be read with any text at all in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(broken([{ ...story, title: text, lead: text, byline: `Vy ${text}`, terms: [] }])).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

test('an item keeps its name when title, section, slug and words change, and no two things have one name', () => {
  const idOf = (one: FeedStory) => feedOfList({ ...head, format: 'rss', title: '', list, stories: [one] }).items[0]?.id;
  expect(idOf(story)).toBe('tag:bao.example,2026-01-01:story-1');
  expect(idOf({ ...story, path: '/van-hoa/ten-khac-1', title: 'Khác', updatedAt: new Date() })).toBe(idOf(story));
  const comments = feedOfComments({ ...head, format: 'rss', title: '', story, base: '/x', comments: [SPECIMEN_COMMENT] });
  expect(new Set([idOf(story), comments.id, comments.items[0]?.id]).size).toBe(3);
});

test('a reader of RSS sees what was written, not what it would mean as markup', () => {
  const [channel] = childrenOf(parseXml(feed([{ ...story, title: 'a < b & c', lead: '1 < 2 & <b>' }], 'rss').body), 'channel');
  const [item] = channel ? childrenOf(channel, 'item') : [];
  if (!item) throw new Error('There is no item.');
  expect(textOf(item, 'title')).toBe('a < b & c');
  // Read as HTML, this shows the sentence.
  expect(textOf(item, 'description')).toBe('1 &lt; 2 &amp; &lt;b&gt;');
  expect(childrenOf(item, 'category').map((category) => category.textContent)).toEqual(['Chuyên mục', 'Cầu "mới"']);
  expect(textOf(item, 'dc:creator')).toBe('Thảo Vy & bạn');
  const [enclosure] = childrenOf(item, 'enclosure');
  expect([enclosure?.getAttribute('length'), enclosure?.getAttribute('type')]).toEqual(['30', 'image/webp']);
});

test('comments come in the order given, each with the address that finds it wherever it stands by then', () => {
  const comments = [60, 59].map((id) => ({ ...SPECIMEN_COMMENT, id }));
  const { items } = feedOfComments({ ...head, format: 'rss', title: '', story, base: '/x', comments });
  expect(items.map(({ url }) => url)).toEqual([
    `https://bao.example${story.path}/binh-luan/60#binh-luan-60`,
    `https://bao.example${story.path}/binh-luan/59#binh-luan-59`,
  ]);
});

test('text is escaped once, and what XML cannot hold is left out', () => {
  expect(escapeXml(`<a href="x">'&amp;'</a>]]>\u0000\ud800\uffff😀\t\n`)).toBe(
    '&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;&lt;/a&gt;]]&gt;😀\t\n',
  );
});

test.each([
  ['rss.xml', 'rss'],
  ['feed.json', 'json'],
  ['rss', null],
  ['constructor', null],
])('%s is a feed in %s', (file, format) => expect(formatOfFile(file)).toBe(format));
