import { describe, expect, test } from 'vitest';
import PageStore from '#lib/cache/page-store';
import { tagClock } from '#lib/cache/tag-clock';

const aPage = (html: string, ...tags: string[]) => ({ kind: 'APP_PAGE', html, headers: { 'x-next-cache-tags': tags.join(',') } });
const htmlOf = async (path: string) => (await new PageStore().get(path))?.value.html ?? null;

describe("Next's store of finished pages", () => {
  test('keeps a page that was missed and made, for every later request', async () => {
    expect(await htmlOf('/a')).toBeNull();
    await new PageStore().set('/a', aPage('A', 'story:1'));
    expect(await htmlOf('/a')).toBe('A');
  });

  test('keeps no answer to a search: anybody can think of another one', async () => {
    const build = '/route-cache/APP_PAGE/5d158b8992cc/$';
    for (const path of ['/tim-kiem/W1sicSIsImEiXV0', '/en/search/W1sicSIsImEiXV0', `${build}/tim-kiem/W1sicSIsImEiXV0`]) {
      await htmlOf(path);
      await new PageStore().set(path, aPage('Kết quả'));
      expect(await htmlOf(path)).toBeNull();
    }
    await htmlOf('/tim-kiem');
    await new PageStore().set('/tim-kiem', aPage('Tìm kiếm'));
    expect(await htmlOf('/tim-kiem')).toBe('Tìm kiếm');
  });

  test('forgets a page when one of its tags expires, and only such a page', async () => {
    for (const [path, tag] of [
      ['/b1', 'story:1'],
      ['/b2', 'story:2'],
    ] as const) {
      await htmlOf(path);
      await new PageStore().set(path, aPage(path, 'home', tag));
    }
    await new PageStore().revalidateTag('story:1');
    expect(await htmlOf('/b1')).toBeNull();
    expect(await htmlOf('/b2')).toBe('/b2');
  });

  test('does not keep a page whose making a change overtook', async () => {
    await htmlOf('/c');
    tagClock().expire(['story:3']);
    await new PageStore().set('/c', aPage('before the change', 'story:3'));
    expect(await htmlOf('/c')).toBeNull();
    await new PageStore().set('/c', aPage('after the change', 'story:3'));
    expect(await htmlOf('/c')).toBe('after the change');
  });

  test('does not take an older making for a newer one that began beside it', async () => {
    await htmlOf('/d');
    tagClock().expire(['story:4']);
    await htmlOf('/d');
    await new PageStore().set('/d', aPage('made from before the change', 'story:4'));
    expect(await htmlOf('/d')).toBeNull();
  });

  test('does not keep a page of which nobody knows when it was begun, such as those of a build', async () => {
    await new PageStore().set('/e', aPage('a specimen', 'home'));
    expect(await htmlOf('/e')).toBeNull();
  });

  test('forgets a page that is no more', async () => {
    await htmlOf('/f');
    await new PageStore().set('/f', aPage('F'));
    await new PageStore().set('/f', null);
    expect(await htmlOf('/f')).toBeNull();
  });

  test('stays within its bounds however many pages a crawler visits, and keeps no data for the router beside theirs', async () => {
    const megabyte = 'x'.repeat(1024 * 1024);
    for (let index = 0; index < 80; index++) {
      await htmlOf(`/crawl-${index}`);
      await new PageStore().set(`/crawl-${index}`, { ...aPage(megabyte), segmentData: new Map([['/_tree', Buffer.from('x')]]) });
    }
    const held = await Promise.all(Array.from({ length: 80 }, (_, index) => htmlOf(`/crawl-${index}`)));
    expect(held.filter(Boolean).length).toBeLessThanOrEqual(64);
    expect(held.at(-1)).toBe(megabyte);
    expect(held[0]).toBeNull();
    expect((await new PageStore().get('/crawl-79'))?.value).not.toHaveProperty('segmentData');
  });

  test('keeps the data for the router beside a page of the newsroom, which asks for it', async () => {
    const segmentData = new Map([['/_tree', Buffer.from('x')]]);
    await htmlOf('/build/$/newsroom/articles');
    await new PageStore().set('/build/$/newsroom/articles', { ...aPage('A'), segmentData });
    expect((await new PageStore().get('/build/$/newsroom/articles'))?.value).toMatchObject({ html: 'A', segmentData });
  });
});
