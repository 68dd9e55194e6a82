import { readFileSync } from 'node:fs';
import type { Graph, NewsArticle, WebSite, WithContext } from 'schema-dts';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { describeAuthor, describeList } from '#lib/articles/lists/structured-data';
import { describeStory, shortened } from '#lib/articles/stories/structured-data';
import type { StoryView } from '#lib/articles/stories/view';
import { SPECIMEN_COMMENT, SPECIMEN_STORY } from '#lib/cache/specimens';
import { describeSite, describeWay, graphOf } from '#lib/site/structured-data';
import { DEFAULT_SETTINGS } from '#lib/site/view';

const siteUrl = 'https://bao.example';
const about = { siteUrl, siteName: 'Báo Lạc Giang' };
const story: StoryView = {
  ...SPECIMEN_STORY,
  kicker: 'Phóng sự',
  title: 'Cầu Lạc Giang 2 hợp long',
  publishedAt: new Date('2026-01-01T18:30:00Z'),
  updatedAt: new Date('2026-01-02T01:00:00Z'),
  terms: [
    { id: 1, kind: 'author', slug: 'thao-vy', name: 'Thảo Vy', nameEn: '' },
    { id: 2, kind: 'author', slug: 'duc-long', name: 'Đức Long', nameEn: '' },
    { id: 3, kind: 'topic', slug: 'cau', name: 'Cầu', nameEn: 'Bridge' },
  ],
  corrections: [{ text: 'Cầu dài 1,2 km.', correctedAt: new Date('2026-01-02T00:00:00Z') }],
  translation: { locale: 'en', path: '/en/chuyen-muc/bridge-2', isOriginal: false },
  picture: {
    alt: 'Cầu',
    picture: {
      key: 'b'.repeat(32),
      width: 1280,
      height: 720,
      renditions: [320, 640, 1280].flatMap((width) =>
        (['avif', 'webp'] as const).map((format) => ({ width, height: (width * 9) / 16, format, bytes: width })),
      ),
    },
  },
};
const described = (changes: Partial<StoryView> = {}, comments = [SPECIMEN_COMMENT]) =>
  describeStory({ ...about, story: { ...story, ...changes }, said: { count: comments.length, newest: comments } });

// That these compile is half of the test.
described() satisfies NewsArticle;
({ '@context': 'https://schema.org', ...described() }) satisfies WithContext<NewsArticle>;
describeSite({ siteUrl, words: DEFAULT_SETTINGS, locale: 'vi' }) satisfies WebSite;
graphOf(described(), describeWay(siteUrl, [])) satisfies Graph;

const url = z.url({ protocol: /^https$/ });
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/);
const named = <Type extends string>(type: Type) =>
  z.strictObject({ '@type': z.literal(type), name: z.string().min(1), url: url.optional() });
const image = z.strictObject({
  '@type': z.literal('ImageObject'),
  url,
  width: z.string().regex(/^\d+$/),
  height: z.string().regex(/^\d+$/),
});
const publisher = z.strictObject({
  '@type': z.literal('NewsMediaOrganization'),
  name: z.string(),
  url,
  logo: z.strictObject({ '@type': z.literal('ImageObject'), url }),
});
const version = z.strictObject({ '@type': z.literal('NewsArticle'), '@id': url, inLanguage: z.enum(['vi', 'en']) });
const newsArticle = z.strictObject({
  '@type': z.literal('NewsArticle'),
  '@id': url,
  mainEntityOfPage: url,
  headline: z.string().min(1).max(110),
  name: z.string().optional(),
  alternativeHeadline: z.string().min(1).optional(),
  description: z.string(),
  image: z.array(image).min(1),
  datePublished: moment,
  dateModified: moment,
  author: z.array(z.union([named('Person'), publisher])).min(1),
  publisher,
  articleSection: z.string().min(1),
  keywords: z.array(z.string().min(1)).min(1).optional(),
  wordCount: z.int().positive(),
  inLanguage: z.enum(['vi', 'en']),
  isAccessibleForFree: z.literal(true),
  speakable: z.strictObject({ '@type': z.literal('SpeakableSpecification'), cssSelector: z.array(z.string()) }),
  isBasedOn: url.optional(),
  translationOfWork: version.optional(),
  workTranslation: version.optional(),
  correction: z
    .array(z.strictObject({ '@type': z.literal('CorrectionComment'), text: z.string().min(1), datePublished: moment }))
    .min(1)
    .optional(),
  commentCount: z.int().min(0),
  comment: z
    .array(
      z.strictObject({
        '@type': z.literal('Comment'),
        url,
        name: z.string(),
        text: z.string(),
        dateCreated: moment,
        author: named('Person'),
      }),
    )
    .min(1)
    .optional(),
});

describe('a story as search engines read it', () => {
  test('has the shape they ask for, with everything there is and with nothing', () => {
    newsArticle.parse(described());
    const bare = described({ picture: null, terms: [], byline: '', kicker: '', corrections: [], translation: null }, []);
    newsArticle.parse(bare);
    expect(bare.author).toMatchObject([{ '@type': 'NewsMediaOrganization' }]);
    expect(bare.image).toMatchObject([{ url: `${siteUrl}/chia-se/1-1.png`, width: '1200', height: '630' }]);
  });

  test('says when in the time of Viet Nam, who with their pages, and which pictures from large to small', () => {
    expect(described()).toMatchObject({
      datePublished: '2026-01-02T01:30:00+07:00',
      author: [
        { name: 'Thảo Vy', url: `${siteUrl}/tac-gia/thao-vy` },
        { name: 'Đức Long', url: `${siteUrl}/tac-gia/duc-long` },
      ],
      image: [{ width: '1280' }, { width: '640' }],
      keywords: ['Cầu'],
      workTranslation: { '@id': `${siteUrl}/en/chuyen-muc/bridge-2`, inLanguage: 'en' },
      correction: [{ text: 'Cầu dài 1,2 km.' }],
      comment: [{ author: { name: 'Bạn đọc' }, dateCreated: '2026-01-01T12:00:00+07:00' }],
    });
    expect(described({ locale: 'en' })).toMatchObject({ keywords: ['Bridge'], articleSection: 'Section' });
    expect(described({ translation: { locale: 'vi', path: '/a/b-2', isOriginal: true } })).toHaveProperty('translationOfWork');
  });

  test('tells of the newest comments only, however many there are', () => {
    const comments = Array.from({ length: 40 }, (_, index) => ({ ...SPECIMEN_COMMENT, id: index + 1 }));
    expect(described({}, comments).comment?.map((comment) => comment.url?.split('-').at(-1))).toEqual(
      Array.from({ length: 10 }, (_, index) => String(index + 1)),
    );
  });

  test('keeps a long headline within 110 characters, cut between words, and its whole as its name', () => {
    const title = 'Hội đồng nhân dân thành phố '.repeat(8).trim();
    const { headline, name } = described({ title });
    expect(headline.length).toBeLessThanOrEqual(110);
    expect(headline).toMatch(/(?: Hội| đồng| nhân| dân| thành| phố)…$/);
    expect(name).toBe(title);
    expect(shortened('a'.repeat(300))).toBe(`${'a'.repeat(109)}…`);
    expect(shortened(`${'a'.repeat(108)}😀 dài`).isWellFormed()).toBe(true);
  });
});

test('the way to a story counts its steps, and lists name their stories', () => {
  expect(describeWay(siteUrl, [{ name: 'Thời sự', path: '/thoi-su' }]).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Thời sự', item: `${siteUrl}/thoi-su` },
  ]);
  const list = { siteUrl, locale: 'vi' as const, name: 'Thảo Vy', description: 'Phóng viên', path: '/tac-gia/thao-vy', stories: [story] };
  expect(describeList(list).mainEntity.itemListElement).toEqual([{ '@type': 'ListItem', position: 1, url: siteUrl + story.path }]);
  const person = { '@type': 'Person', name: 'Thảo Vy', url: `${siteUrl}/tac-gia/thao-vy`, description: 'Phóng viên' };
  expect(describeAuthor({ ...list, portrait: null }).mainEntity).toEqual(person);
  const key = '0123456789abcdef0123456789abcdef';
  expect(describeAuthor({ ...list, portrait: { key, width: 640, height: 800, renditions: [] } }).mainEntity).toEqual({
    ...person,
    image: { '@type': 'ImageObject', url: `${siteUrl}/media/${key}/640.webp`, width: '640', height: '800' },
  });
});

test('a search engine is told how to search, and the story page has what can be read aloud', () => {
  expect(describeSite({ siteUrl, words: DEFAULT_SETTINGS, locale: 'vi' }).potentialAction).toMatchObject({
    target: { urlTemplate: `${siteUrl}/tim-kiem?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  });
  expect(readFileSync('components/reader/story/story-article.tsx', 'utf8')).toContain('className="story-lead"');
});
