import { expect, test } from 'vitest';
import { makeSelfContained } from '#lib/articles/saved/self-contained';

const KEY = 'b'.repeat(32);
const page = (body: string) =>
  `<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/><link rel="icon" href="/favicon.svg"/><title>Bài</title></head><body>${body}</body></html>`;
const image = `<picture><source type="image/avif" srcSet="/media/${KEY}/320.avif 320w"/><img src="/media/${KEY}/1920.webp" srcSet="/media/${KEY}/320.webp 320w, /media/${KEY}/1280.webp 1280w, /media/${KEY}/1920.webp 1920w" sizes="100vw" width="1920" height="1200" alt="Cầu" loading="lazy" decoding="async"/></picture>`;

const save = (html: string, { picture = 1_000, maxBytes }: { picture?: number; maxBytes?: number } = {}) => {
  const asked: string[] = [];
  const made = makeSelfContained({
    html: page(html),
    siteUrl: 'https://bao.example',
    readStyle: async () => Buffer.from('p{color:red}/*</style><script>*/'),
    readPicture: async (path) => {
      asked.push(path);
      const width = Number(/\/(\d+)\.webp$/.exec(path)?.[1]);
      return Buffer.alloc((picture * width) / 320);
    },
    ...(maxBytes && { maxBytes }),
  });
  return made.then((file) => ({ file, asked }));
};

test('a saved story holds its style and its pictures, and nothing that asks anybody for anything', async () => {
  const { file, asked } = await save(`${image}<script type="module" src="/reader/story.js"></script>`);
  expect(asked).toEqual([`/media/${KEY}/1280.webp`]);
  expect(file).toContain('<style>p{color:red}/*<\\/style><script>*/</style>');
  expect(file).toMatch(/<img src="data:image\/webp;base64,[A-Za-z0-9+/]+=*" width="1920" height="1200" alt="Cầu"\/>/);
  expect(file).not.toMatch(/<source|<link|srcset|src="\/|loading=/i);
  expect(file.replace(/<style>.*?<\/style>/s, '')).not.toContain('<script');
  expect(file.indexOf('Content-Security-Policy')).toBeLessThan(file.indexOf('<style>'));
});

test('links lead to the paper from wherever the file lies; links inside the story stay inside', async () => {
  const { file } = await save('<a href="/thoi-su">Thời sự</a><a class="x" href="#muc-a">A</a><a href="https://khac.example/">B</a>');
  expect(file).toContain('<a href="https://bao.example/thoi-su">');
  expect(file).toContain('<a class="x" href="#muc-a">');
  expect(file).toContain('<a href="https://khac.example/">');
});

test('a story with many large pictures stays within its bound: pictures become smaller, then only their words are left', async () => {
  const { file } = await save(image.repeat(12), { picture: 30_000, maxBytes: 400_000 });
  expect(Buffer.byteLength(file)).toBeLessThanOrEqual(400_000);
  expect(file.match(/data:image/g)?.length).toBeGreaterThan(2);
  expect(file).toContain('<em>Cầu</em>');
});

test('a picture that is gone leaves its words', async () => {
  const html = page(image);
  const file = await makeSelfContained({
    html,
    siteUrl: 'https://bao.example',
    readStyle: async () => null,
    readPicture: async () => null,
  });
  expect(file).toContain('<em>Cầu</em>');
});
