// An export of WordPress with as many stories as one wants, each a little different; the same numbers give the same file.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';

const WORDS =
  'cầu đường vành đai bến sông phường chợ trường bệnh viện nước sạch cây xanh xe buýt nhà máy làng nghề lễ hội sân vận động học sinh thuế đất quy hoạch môi giới ngập triều kè đá vườn'.split(
    ' ',
  );
const NAMES = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan', 'Minh', 'Nga'];
const words = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, at) => WORDS[(seed * 7 + at * (3 + (seed % 11)) + ((seed * at) % 5)) % WORDS.length]).join(' ');
const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const gmt = (seed: number): string => new Date(Date.UTC(2012, 0, 1) + seed * 7_200_000).toISOString().slice(0, 19).replace('T', ' ');

export type BlogOf = {
  posts: number;
  comments: number;
  /** Where the pictures stand, such as `http://127.0.0.1:4321`; none without it. */
  pictures?: string;
  /** How many different pictures there are; each has many addresses. */
  differentPictures?: number;
  paragraphs?: number;
};

/** A comment of a story, every third an answer to the one before. */
function comment(id: number, isFirst: boolean): string {
  const status = id % 17 === 0 ? '0' : id % 29 === 0 ? 'spam' : '1';
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${cdata(`${NAMES[id % NAMES.length]} ${id % 400}`)}</wp:comment_author>
<wp:comment_author_email>reader${id}@example.com</wp:comment_author_email><wp:comment_author_IP>203.0.113.${id % 250}</wp:comment_author_IP>
<wp:comment_date_gmt>${gmt(id)}</wp:comment_date_gmt><wp:comment_content>${cdata(`Ý kiến ${id}: ${words(id, 18)}`)}</wp:comment_content>
<wp:comment_approved>${status}</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>${!isFirst && id % 3 === 0 ? id - 1 : 0}</wp:comment_parent></wp:comment>\n`;
}

function post(id: number, { pictures, differentPictures = 100, paragraphs = 6 }: BlogOf, comments: string): string {
  const title = `${words(id, 7)} số ${id}`;
  const image = pictures
    ? `<!-- wp:image --><figure class="wp-block-image"><img src="${pictures}/wp-content/uploads/2019/${id}-${id % differentPictures}.jpg" alt="Ảnh ${id}"/><figcaption>Ảnh: phóng viên</figcaption></figure><!-- /wp:image -->`
    : '';
  const body = Array.from(
    { length: paragraphs },
    (_, at) => `<!-- wp:paragraph --><p>${words(id * 31 + at, 60)} <strong>${words(id + at, 3)}</strong>.</p><!-- /wp:paragraph -->`,
  ).join('\n');
  return `<item><title>${cdata(title)}</title><link>https://bao-cu.example/2012/01/bai-${id}/</link><dc:creator>${cdata(`tacgia${id % 12}`)}</dc:creator>
<guid isPermaLink="false">https://bao-cu.example/?p=${id}</guid><content:encoded>${cdata(`${image}\n${body}`)}</content:encoded><excerpt:encoded>${cdata(words(id + 5, 25))}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date_gmt>${gmt(id)}</wp:post_date_gmt><wp:post_modified_gmt>${gmt(id + 3)}</wp:post_modified_gmt><wp:comment_status>open</wp:comment_status>
<wp:post_name>bai-${id}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="muc-${id % 6}">${cdata(`Mục ${id % 6}`)}</category><category domain="post_tag" nicename="the-${id % 200}">${cdata(`Thẻ ${id % 200}`)}</category>
${comments}</item>\n`;
}

/** What stands before the first story and after the last. */
export const blogHead = (more = ''): string => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Báo cũ</title><link>https://bao-cu.example</link><language>vi</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://bao-cu.example</wp:base_site_url><wp:base_blog_url>https://bao-cu.example</wp:base_blog_url>
${more}`;
export const BLOG_FOOT = '</channel></rss>\n';

/** Writes a whole blog; comments are spread evenly over its stories. */
export async function writeBlog(file: string, blog: BlogOf): Promise<void> {
  const out = createWriteStream(file);
  const write = async (text: string) => {
    if (!out.write(text)) await once(out, 'drain');
  };
  await write(blogHead());
  let next = 1;
  for (let id = 1; id <= blog.posts; id += 1) {
    const until = Math.floor((id * blog.comments) / blog.posts);
    let comments = '';
    for (const first = next; next <= until; next += 1) comments += comment(next, next === first);
    await write(post(id, blog, comments));
  }
  out.end(BLOG_FOOT);
  await once(out, 'finish');
}

export type PictureServer = {
  url: string;
  host: string;
  asked: string[];
  /** Lets nobody have an answer until they are let go. */
  hold(): void;
  letGo(): void;
  close(): Promise<void>;
};

/** A server of pictures: the number at the end of a name says which of the different ones it is; `broken` and `missing` in it do as they say. */
export async function servePictures({ width = 640, height = 400 } = {}): Promise<PictureServer> {
  const made = new Map<string, Promise<Buffer>>();
  const make = (number: number) =>
    sharp({
      create: { width, height, channels: 3, background: { r: (number * 37) % 256, g: (number * 91) % 256, b: (number * 53) % 256 } },
    })
      .jpeg()
      .toBuffer();
  const asked: string[] = [];
  let held: PromiseWithResolvers<void> | null = null;
  const server: Server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    await held?.promise;
    if (path.includes('missing')) return response.writeHead(404, { 'content-type': 'text/html' }).end('không có');
    if (path.includes('broken')) return response.writeHead(200, { 'content-type': 'image/jpeg' }).end(Buffer.from('ffd8ff00112233', 'hex'));
    if (path.includes('inside')) return response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
    const number = /(\d+)\.jpg/.exec(path)?.[1] ?? '0';
    const picture = made.get(number) ?? make(Number(number));
    made.set(number, picture);
    return response.writeHead(200, { 'content-type': 'image/jpeg' }).end(await picture);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
    hold() {
      held ??= Promise.withResolvers<void>();
    },
    letGo() {
      held?.resolve();
      held = null;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
