import { describe, expect, test } from 'vitest';
import { makePageCache, type PageAnswer, type Rendered } from '#lib/page-cache/page-cache';
import { until } from '#tests/support/until';

const HTML = 'text/html; charset=utf-8';
const aPage = (body: string, more: Partial<Rendered> = {}): Rendered => ({ status: 200, type: HTML, body, ...more });
const bodyOf = (answer: PageAnswer) => (answer.kind === 'page' ? answer.page.identity.toString() : answer.kind);
const stateOf = (answer: PageAnswer) => (answer.kind === 'page' ? answer.state : answer.kind);

/** A page cache whose renderings begin when asked and end when the test says so. */
function aCache({ maxBytes = 1_000_000, maxAgeMs }: { maxBytes?: number; maxAgeMs?: number } = {}) {
  const paper = { edition: 1 };
  const begun: { path: string; edition: number; end: (rendered: Rendered) => void; fail: () => void }[] = [];
  const pages = makePageCache({
    ask: (path) =>
      new Promise((resolve, reject) => {
        begun.push({ path, edition: paper.edition, end: resolve, fail: () => reject(new Error('no database')) });
      }),
    edition: () => paper.edition,
    maxBytes,
    ...(maxAgeMs === undefined ? {} : { maxAgeMs }),
  });
  return { paper, pages, begun };
}

/** A page cache whose renderings end at once, with whatever `render` gives. */
function anInstantCache(render: (path: string) => Rendered | Promise<Rendered>, maxBytes = 1_000_000) {
  const paper = { edition: 1, asked: 0 };
  const ask = async (path: string) => {
    paper.asked++;
    return render(path);
  };
  return { paper, pages: makePageCache({ ask, edition: () => paper.edition, maxBytes }) };
}

/** Lets everything that can happen without a rendering's end happen. */
const settle = async () => {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
};

describe('readers who ask for the same page', () => {
  test('a hundred at once wait for one rendering', async () => {
    const { pages, begun } = aCache();
    const readers = Array.from({ length: 100 }, () => pages.get('/'));
    await settle();
    expect(begun).toHaveLength(1);
    begun[0]?.end(aPage('<p>Tin</p>'));
    const answers = await Promise.all(readers);
    expect(new Set(answers.map(bodyOf))).toEqual(new Set(['<p>Tin</p>']));
    expect(stateOf(await pages.get('/'))).toBe('hit');
    expect(begun).toHaveLength(1);
  });

  test('never get a rendering that began before a change they came after', async () => {
    const { paper, pages, begun } = aCache();
    const before = pages.get('/');
    await settle();
    paper.edition = 2;
    const after = Array.from({ length: 20 }, () => pages.get('/'));
    begun[0]?.end(aPage('old'));
    expect(bodyOf(await before)).toBe('old');
    await settle();
    expect(begun.map(({ edition }) => edition)).toEqual([1, 2]);
    begun[1]?.end(aPage('new'));
    expect(new Set((await Promise.all(after)).map(bodyOf))).toEqual(new Set(['new']));
    expect(bodyOf(await pages.get('/'))).toBe('new');
  });

  test('start a newer rendering only when the older one has ended, since Next would hand them the older', async () => {
    const { paper, pages, begun } = aCache();
    void pages.get('/');
    await settle();
    paper.edition = 2;
    void pages.get('/');
    await settle();
    expect(begun).toHaveLength(1);
    begun[0]?.fail();
    await settle();
    expect(begun).toHaveLength(2);
  });

  test('share one newer rendering even when several changes came while the older one ran', async () => {
    const { paper, pages, begun } = aCache();
    const first = pages.get('/');
    await settle();
    const readers = [2, 3, 4].map((edition) => {
      paper.edition = edition;
      return pages.get('/');
    });
    begun[0]?.end(aPage('first'));
    await first;
    await settle();
    expect(begun.map(({ edition }) => edition)).toEqual([1, 4]);
    begun[1]?.end(aPage('fourth'));
    expect((await Promise.all(readers)).map(bodyOf)).toEqual(['fourth', 'fourth', 'fourth']);
  });

  test('find the newer page even when an older rendering takes long', async () => {
    const { paper, pages, begun } = aCache();
    const slow = pages.get('/');
    await settle();
    paper.edition = 2;
    const quick = pages.get('/');
    begun[0]?.end(aPage('old'));
    await slow;
    await settle();
    begun[1]?.end(aPage('new'));
    await quick;
    expect(bodyOf(await pages.get('/'))).toBe('new');
    expect(begun).toHaveLength(2);
  });
});

describe('a change', () => {
  test('makes every page be asked for again before it is shown', async () => {
    const { paper, pages } = anInstantCache(() => aPage(`edition ${paper.edition}`));
    await pages.get('/');
    paper.edition = 2;
    expect(bodyOf(await pages.get('/'))).toBe('edition 2');
  });

  test('leaves the bytes and the ETag of a page it did not touch', async () => {
    const { paper, pages } = anInstantCache(() => aPage('<p>same</p>', { etag: '"abc"' }));
    const first = await pages.get('/');
    paper.edition = 2;
    const second = await pages.get('/');
    if (first.kind !== 'page' || second.kind !== 'page') throw new Error('no page');
    expect(second.page.brotli).toBe(first.page.brotli);
    expect(second.page.etag).toBe(first.page.etag);
    expect(second.state).toBe('hit');
    expect(stateOf(await pages.get('/'))).toBe('hit');
    expect(paper.asked).toBe(2);
  });

  test('takes a page away that is no more, at once', async () => {
    const { paper, pages } = anInstantCache(() => (paper.edition === 1 ? aPage('a story') : aPage('gone', { status: 404 })));
    await pages.get('/a');
    paper.edition = 2;
    expect((await pages.get('/a')).kind).toBe('missing');
    expect(pages.size).toBe(0);
  });
});

describe('when a page cannot be made', () => {
  test.each([
    ['the renderer throws', () => Promise.reject(new Error('no database'))],
    ['the renderer answers with an error', () => aPage('Internal Server Error', { status: 500 })],
  ])('%s: readers keep the old page, and those of a page never made are told', async (_, failing) => {
    const { paper, pages } = anInstantCache((path) => (paper.edition === 1 && path === '/' ? aPage('old') : failing()));
    await pages.get('/');
    paper.edition = 2;
    const stale = await pages.get('/');
    expect([bodyOf(stale), stateOf(stale)]).toEqual(['old', 'stale']);
    expect((await pages.get('/other')).kind).toBe('failed');
  });

  test('the next reader makes it be tried again', async () => {
    let works = false;
    const { pages } = anInstantCache(() => (works ? aPage('back') : Promise.reject(new Error('no database'))));
    expect((await pages.get('/')).kind).toBe('failed');
    works = true;
    expect(bodyOf(await pages.get('/'))).toBe('back');
  });
});

describe('what is never kept', () => {
  test.each([
    ['an error', aPage('', { status: 500 }), 'failed'],
    ['a missing page', aPage('', { status: 404 }), 'missing'],
    ['a page that was taken back', aPage('', { status: 410 }), 'missing'],
    ['a redirect', aPage('', { status: 308, location: '/b' }), 'redirect'],
    ['a redirect that leads nowhere', aPage('', { status: 307 }), 'failed'],
    ['a page that sets a cookie', aPage('yours', { setsCookie: true }), 'page'],
  ])('%s', async (_, rendered, kind) => {
    const { paper, pages } = anInstantCache(() => rendered);
    expect((await pages.get('/a')).kind).toBe(kind);
    expect((await pages.get('/a')).kind).toBe(kind);
    expect(paper.asked).toBe(2);
    expect(pages.size).toBe(0);
  });
});

describe('what is kept', () => {
  test('stays within its bounds when a crawler visits ten thousand pages, and readers of a page still find it', async () => {
    const maxBytes = 300_000;
    const { pages } = anInstantCache((path) => aPage(`<p>${path}</p>`.repeat(20)), maxBytes);
    let largest = 0;
    for (let index = 0; index < 10_000; index += 100) {
      await Promise.all(Array.from({ length: 100 }, (_, offset) => pages.get(`/page-${index + offset}`)));
      largest = Math.max(largest, pages.size);
    }
    expect(largest).toBeGreaterThan(maxBytes / 2);
    expect(largest).toBeLessThanOrEqual(maxBytes);
    expect(stateOf(await pages.get('/page-9999'))).toBe('hit');
    expect(stateOf(await pages.get('/page-0'))).toBe('miss');
  });

  test('is bare of scripts when it is a page, and untouched when it is a feed', async () => {
    const text = '<a><!-- note --><script>1</script></a>';
    const { pages } = anInstantCache((path) => aPage(text, { type: path.endsWith('.xml') ? 'application/rss+xml' : HTML }));
    expect(bodyOf(await pages.get('/'))).toBe('<a></a>');
    const feed = await pages.get('/feed.xml');
    expect(bodyOf(feed)).toBe(text);
    expect(feed.kind === 'page' && feed.page.type).toBe('application/rss+xml');
  });
});

describe('a page at hand', () => {
  test('is one that nobody need render', async () => {
    const { paper, pages, begun } = aCache();
    expect(pages.holds('/a')).toBe(false);
    const asked = pages.get('/a');
    await settle();
    expect(pages.holds('/a')).toBe(false);
    begun[0]?.end(aPage('A'));
    await asked;
    expect(pages.holds('/a')).toBe(true);
    paper.edition++;
    expect(pages.holds('/a')).toBe(false);
  });

  test('may be one for a while only', async () => {
    const { pages, begun } = aCache({ maxAgeMs: 20 });
    const asked = pages.get('/a');
    await settle();
    begun[0]?.end(aPage('A'));
    await asked;
    await until(() => !pages.holds('/a'));
    const again = pages.get('/a');
    await settle();
    expect(begun).toHaveLength(2);
    begun[1]?.end(aPage('A again'));
    expect(bodyOf(await again)).toContain('A again');
  });
});
