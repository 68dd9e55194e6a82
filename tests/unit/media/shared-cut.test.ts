import { expect, test } from 'vitest';
import { SPECIMEN_STORY } from '#lib/cache/specimens';
import { feedOfList } from '#lib/feeds/feed-of-list';
import { cutIn, SHARED } from '#lib/media/formats';
import type { Picture } from '#lib/media/schema';
import { listHead } from '../../../app/(reader)/_pages/metadata.ts';

const sized = (letter: string, width: number, height: number) => ({
  key: letter.repeat(32),
  width,
  height,
  renditions: [{ width, height, format: 'webp' as const, bytes: 1_000 }],
});
const whole: Picture = sized('a', 1600, 900);
const framed: Picture = { ...whole, crops: { '8x5': sized('b', 1440, 900), '40x21': sized('c', 1280, 672) } };
const story = (picture: Picture) => ({
  ...SPECIMEN_STORY,
  byline: '',
  updatedAt: new Date(0),
  terms: [],
  picture: { alt: 'Cầu', picture },
});

const feedPicture = (picture: Picture) =>
  feedOfList({
    ...{ siteUrl: 'https://bao.example', siteName: 'Báo', locale: 'vi', description: '', format: 'rss', title: 'Báo' },
    list: { key: 'vi:all', path: '/', base: '' },
    stories: [story(picture)],
  }).items[0]?.picture;

const sharedPicture = (picture: Picture) => {
  const page = { locale: 'vi' as const, siteName: 'Báo', title: 'Báo', description: '', path: '/', other: null, feeds: [] };
  return listHead(page, [story(picture)]).openGraph?.images;
};

test('who reads a feed sees the picture as the paper’s lists cut it', () => {
  expect(feedPicture(framed)).toMatchObject({ url: `https://bao.example/media/${'b'.repeat(32)}/1440.webp`, width: 1440, height: 900 });
  expect(feedPicture(whole)).toMatchObject({ url: `https://bao.example/media/${'a'.repeat(32)}/1600.webp`, width: 1600, height: 900 });
});

test('who shares a page shares the cut made for it, a picture that was framed before there was one in that of the lists, any other whole', () => {
  expect(sharedPicture(framed)).toMatchObject([{ url: `/media/${'c'.repeat(32)}/1280.webp`, width: 1280, height: 672 }]);
  expect(cutIn({ ...whole, crops: { '8x5': sized('b', 1440, 900) } }, SHARED).key).toBe('b'.repeat(32));
  expect(sharedPicture(whole)).toMatchObject([{ url: `/media/${'a'.repeat(32)}/1600.webp` }]);
});
