import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { addressKey } from '#lib/imports/old-addresses/address-key';
import { findTarget } from '#lib/imports/old-addresses/store';
import { bringIn } from '#tests/support/imports';
import { aSection, somebody } from '#tests/support/newsroom';
import { BLOG_FOOT, blogHead, type PictureServer, servePictures } from '#tests/support/wxr';

let folder: string;
let pictures: PictureServer;
let personId: number;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-nasty-'));
  pictures = await servePictures({ width: 64, height: 40 });
  Object.assign(env(), { DATA_DIR: path.join(folder, 'data'), ALLOWED_NETWORKS: ['127.0.0.0/8'] });
  personId = (await somebody('admin', 'Ada')).id;
  await aSection('thoi-su');
});
afterAll(async () => {
  await pictures.close();
  await rm(folder, { recursive: true, force: true });
});

let files = 0;
async function fileOf(text: string | Buffer, ending = 'xml'): Promise<string> {
  const file = path.join(folder, `tep-${++files}.${ending}`);
  await writeFile(file, text);
  return file;
}

type Item = {
  id?: number | string;
  title?: string;
  body?: string;
  more?: string;
  slug?: string;
  status?: string;
  date?: string;
  category?: string;
};
const item = ({
  id = '',
  title = 'Bài',
  body = '<p>Đoạn mở đầu của bài.</p><p>Đoạn sau.</p>',
  more = '',
  slug = 'bai',
  status = 'publish',
  date = '2015-03-02 01:00:00',
  category = 'thoi-su',
}: Item) => `
<item><title>${title}</title>${id === '' ? '' : `<wp:post_id>${id}</wp:post_id><link>https://bao-cu.example/2015/03/${slug}/</link>`}
<dc:creator>nam</dc:creator><content:encoded><![CDATA[${body}]]></content:encoded><wp:post_date_gmt>${date}</wp:post_date_gmt><wp:post_name>${slug}</wp:post_name>
<wp:status>${status}</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="${category}">${category}</category>${more}</item>`;

const wxr = (...items: Item[]) => fileOf(`${blogHead()}${items.map(item).join('')}${BLOG_FOOT}`);
const wxrRun = async (items: Item[], options = {}) => bringIn({ file: await wxr(...items), options, personId });

async function draftOf(
  foreignId: string,
): Promise<{ title: string; lead: string; slug: string; body: { content: Record<string, unknown>[] }; status: string; text: string }> {
  const { rows } = await pool().query(
    `SELECT d.title, d.lead, d.slug, d.body, a.status::text AS status, story_body_text(d.body) AS text FROM import_item i JOIN draft d ON d.article_id = i.article_id
     JOIN article a ON a.id = d.article_id WHERE i.kind = 'post' AND i.foreign_id = $1`,
    [foreignId],
  );
  if (!rows[0]) throw new Error(`${foreignId} did not come in.`);
  return rows[0];
}
const codes = ({ problems }: { problems: { code: string }[] }) => [...new Set(problems.map(({ code }) => code))].sort();

test('titles in NFD, with entities, tags or a split CDATA come out as people read them', async () => {
  await wxrRun([
    { id: 101, title: 'Thành phố Hồ Chí Minh'.normalize('NFD') },
    { id: 102, title: 'Lãi &amp;amp; lỗ &lt;b&gt;2015&lt;/b&gt;' },
    { id: 103, title: '<![CDATA[Một <![CDATA[ hai ]]]]><![CDATA[> ba]]>' },
    { id: 104, title: 'Một & hai &nbsp; ba &khongco; bốn' },
  ]);
  expect((await draftOf('101')).title).toBe('Thành phố Hồ Chí Minh');
  expect((await draftOf('102')).title).toBe('Lãi & lỗ 2015');
  expect((await draftOf('103')).title).toContain('Một');
  expect((await draftOf('104')).title).toBe('Một & hai ba &khongco; bốn');
});

test('one slug for two stories is two addresses, and each old address leads to its own', async () => {
  await wxrRun([
    { id: 111, slug: 'trung', title: 'Một' },
    { id: 112, slug: 'trung', title: 'Hai', date: '2015-04-02 01:00:00' },
  ]);
  const target = async (address: string) => findTarget([addressKey(address) ?? '']);
  expect(await target('https://bao-cu.example/?p=111')).toMatch(/^\/thoi-su\/trung-\d+$/);
  expect(await target('/?p=112')).not.toBe(await target('/?p=111'));
  expect(await target('/2015/03/TRUNG/')).toBe(await target('/?p=111'));
});

test('stories of the future, private ones, drafts and what has no section stay drafts, and it is told why', async () => {
  const run = await wxrRun([
    { id: 121, date: '2999-01-01 00:00:00', status: 'future' },
    { id: 122, status: 'private' },
    { id: 123, status: 'draft' },
    { id: 124, category: 'chuyen-la' },
    { id: 125, body: '' },
    { id: 126, status: 'trash' },
  ]);
  for (const id of ['121', '122', '123', '124', '125']) expect((await draftOf(id)).status).toBe('draft');
  expect(codes(run)).toEqual(expect.arrayContaining(['future', 'private', 'no-section', 'not-published']));
  expect(run.counts).toMatchObject({ created: 5, published: 0, leftOut: 1 });
});

test('categories whose names come to one address, or to one that a section had, are one section', async () => {
  const moved = await aSection('tin-cu');
  await pool().query(`UPDATE section SET slug = 'tin-hom-nay', name = 'Hôm nay' WHERE id = $1`, [moved]);
  const categories = [
    ['Tin nóng', 'tin-nong'],
    ['Tin-nóng!', 'tin-nong-2'],
    ['Tin cũ', 'tin-cu-3'],
  ] as const;
  const posts = categories.map(([name, nicename], at) =>
    item({ id: 131 + at, slug: `chuyen-${at}` }).replace(
      /<category .*<\/category>/,
      `<category domain="category" nicename="${nicename}">${name}</category>`,
    ),
  );
  const { counts } = await bringIn({
    file: await fileOf(`${blogHead()}${posts.join('')}${BLOG_FOOT}`),
    options: { makeSections: true },
    personId,
  });
  expect(counts).toMatchObject({ created: 3, published: 3, sections: 1 });
  const { rows } = await pool().query(
    `SELECT section.slug FROM story JOIN section ON section.id = section_id JOIN import_item i ON i.article_id = story.article_id
     WHERE i.foreign_id IN ('131', '132', '133') ORDER BY i.foreign_id`,
  );
  expect(rows.map(({ slug }) => slug)).toEqual(['tin-nong', 'tin-nong', 'tin-hom-nay']);
});

test('a story without a number is known again by its address or its title', async () => {
  const file = await wxr({ title: 'Không mã', slug: 'khong-ma' });
  await bringIn({ file, personId });
  expect((await bringIn({ file, personId })).counts).toMatchObject({ created: 0, unchanged: 1 });
});

test('HTML of the 2000s: fonts, tables that only arrange, breaks for paragraphs, old letters', async () => {
  await wxrRun([
    {
      id: 131,
      body: '<table width="100%"><tr><td><font face=".VnTime">Céng hßa x· héi chñ nghÜa ViÖt Nam</font><br><br><b>§éc lËp</b></td></tr></table>',
    },
    { id: 132, body: 'Đoạn một\nxuống dòng\n\nĐoạn hai <b>đậm</b><script>alert(1)</script><form><input></form>\n\nĐoạn ba' },
  ]);
  expect(`${(await draftOf('131')).lead} ${(await draftOf('131')).text}`).toContain('Cộng hòa xã hội chủ nghĩa Việt Nam');
  const { lead, text } = await draftOf('132');
  expect(lead).toBe('Đoạn một');
  expect(text).toContain('Đoạn hai đậm');
  expect(text).not.toContain('alert');
});

test('captions, galleries, embeds and blocks become what we have for them; what we have not is told', async () => {
  const body = `[caption id="a" width="300"]<img src="${pictures.url}/uploads/a-1.jpg" alt="Cầu"> Cầu mới thông xe[/caption]

Chữ giữa.

[gallery ids="901,902"]

https://www.youtube.com/watch?v=dQw4w9WgXcQ

<iframe src="https://player.example/xyz"></iframe>

[contact-form-7 id="5" title="Liên hệ"] và [sic] [1]

<img src="${pictures.url}/uploads/missing.jpg"><img src="${pictures.url}/uploads/broken.jpg"><img src="${pictures.url}/uploads/inside.jpg"><img src="http://khac.example/x.jpg">`;
  const attachment = (id: number) =>
    `<item><title>Ảnh</title><wp:post_id>${id}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>${pictures.url}/uploads/g-${id}.jpg</wp:attachment_url><excerpt:encoded>Chú thích ${id}</excerpt:encoded></item>`;
  const file = await fileOf(`${blogHead()}${item({ id: 141, body })}${attachment(901)}${attachment(902)}${BLOG_FOOT}`);
  const run = await bringIn({ file, options: { picturesFrom: [pictures.host] }, personId });
  const { body: document, text } = await draftOf('141');
  expect(document.content.map(({ type }) => type)).toEqual(expect.arrayContaining(['figure', 'gallery', 'embed', 'paragraph']));
  expect(document.content.find(({ type }) => type === 'figure')).toMatchObject({ attrs: { alt: 'Cầu', caption: 'Cầu mới thông xe' } });
  expect(document.content.find(({ type }) => type === 'gallery')).toMatchObject({
    attrs: { pictures: [{ caption: 'Chú thích 901' }, { caption: 'Chú thích 902' }] },
  });
  expect(text).toContain('[sic] [1]');
  expect(codes(run)).toEqual(expect.arrayContaining(['shortcode', 'embed-as-link', 'picture-missing']));
  const missing = run.problems.filter(({ code }) => code === 'picture-missing').map(({ detail }) => detail);
  expect(missing.map((detail) => /\((.+)\)$/.exec(detail)?.[1]).sort()).toEqual([
    'http-404',
    'not-allowed',
    'not-allowed',
    'picture-broken',
  ]);
  expect((await draftOf('141')).status).toBe('published');
});

test('what an editor has changed here is not written over; what nobody touched is', async () => {
  await wxrRun([
    { id: 151, title: 'Cũ một' },
    { id: 152, title: 'Cũ hai' },
  ]);
  await pool().query(
    `UPDATE draft SET version = version + 1, title = 'Sửa ở đây' WHERE article_id = (SELECT article_id FROM import_item WHERE foreign_id = '151')`,
  );
  const run = await wxrRun([
    { id: 151, title: 'Mới một' },
    { id: 152, title: 'Mới hai' },
  ]);
  expect(run.counts).toMatchObject({ kept: 1, updated: 1 });
  expect(codes(run)).toContain('edited-here');
  expect((await draftOf('151')).title).toBe('Sửa ở đây');
  expect((await draftOf('152')).title).toBe('Mới hai');
  const { rows } = await pool().query(
    `SELECT s.title, s.version, count(r.*)::int AS kept FROM story s JOIN import_item i ON i.article_id = s.article_id AND i.foreign_id = '152' JOIN revision r ON r.article_id = s.article_id GROUP BY 1, 2`,
  );
  expect(rows).toEqual([{ title: 'Mới hai', version: 2, kept: 2 }]);
});

test('comments keep their threads, their states and nobody’s mail or address', async () => {
  const comment = (id: number, parent: number, approved: string, body: string) =>
    `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>Bạn ${id}</wp:comment_author><wp:comment_author_email>a@b.example</wp:comment_author_email><wp:comment_author_IP>198.51.100.7</wp:comment_author_IP><wp:comment_date_gmt>2015-03-03 00:00:0${id % 10}</wp:comment_date_gmt><wp:comment_content><![CDATA[${body}]]></wp:comment_content><wp:comment_approved>${approved}</wp:comment_approved><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`;
  const more = [
    comment(1, 0, '1', 'Gốc <a href="http://x.example">này</a>'),
    comment(2, 1, '1', 'Đáp'),
    comment(3, 2, '1', 'Đáp của đáp'),
    comment(4, 3, '0', 'Chờ'),
    comment(5, 0, 'spam', 'Mua ngay'),
    comment(6, 5, '1', 'Đáp thư rác'),
    comment(7, 0, 'trash', 'Bỏ'),
    comment(8, 0, '1', '<br>'),
  ].join('');
  const run = await wxrRun([{ id: 161, more }]);
  expect(run.counts).toMatchObject({ comments: 6, commentsLeftOut: 1 });
  const { rows } =
    await pool().query(`SELECT c.name, c.body, c.status::text AS status, r.name AS answers, p.name AS under FROM import_item i JOIN comment c ON c.id = i.comment_id
    LEFT JOIN comment r ON r.id = c.reply_to_id LEFT JOIN comment p ON p.id = c.parent_id WHERE i.foreign_id LIKE '161/%' ORDER BY i.foreign_id`);
  expect(rows).toEqual([
    { name: 'Bạn 1', body: 'Gốc này', status: 'approved', answers: null, under: null },
    { name: 'Bạn 2', body: 'Đáp', status: 'approved', answers: 'Bạn 1', under: 'Bạn 1' },
    { name: 'Bạn 3', body: 'Đáp của đáp', status: 'approved', answers: 'Bạn 2', under: 'Bạn 1' },
    { name: 'Bạn 4', body: 'Chờ', status: 'pending', answers: 'Bạn 3', under: 'Bạn 1' },
    { name: 'Bạn 5', body: 'Mua ngay', status: 'spam', answers: null, under: null },
    { name: 'Bạn 6', body: 'Đáp thư rác', status: 'approved', answers: null, under: null },
  ]);
});

test('a file that is no file of its kind is refused in a word, and quickly', async () => {
  const refused = async (text: string, format: 'wxr' | 'json' | 'csv' | 'feed') =>
    (await bringIn({ file: await fileOf(text), format, personId })).error;
  expect(await refused('<rss><channel><item><title>a</channel></rss>', 'wxr')).toMatch(/^not-xml/);
  expect(
    await refused('<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><item>&b;</item></channel></rss>', 'feed'),
  ).toMatch(/^has-doctype/);
  expect(await refused('<!DOCTYPE r SYSTEM "file:///etc/passwd"><rss/>', 'wxr')).toMatch(/^has-doctype/);
  expect(await refused('{"title": ', 'json')).toMatch(/^not-json/);
  expect(await refused('cột một,cột hai\n1,2\n', 'csv')).toBe('no-title-column');
  expect(await refused('<rss><channel></channel></rss>', 'wxr')).toBe('empty');
});

test('feeds, tables, JSON and Markdown folders come in by the same door', async () => {
  const rss =
    '<rss version="2.0"><channel><link>https://tin.example</link><item><title>Tin RSS</title><link>https://tin.example/a</link><description>&lt;p&gt;Một.&lt;/p&gt;&lt;p&gt;Hai.&lt;/p&gt;</description><pubDate>Mon, 02 Mar 2015 08:00:00 +0700</pubDate><category>thoi-su</category></item></channel></rss>';
  const atom =
    '<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://atom.example"/><entry><title>Tin Atom</title><id>urn:1</id><link href="https://atom.example/b"/><content type="html">&lt;p&gt;Một.&lt;/p&gt;&lt;p&gt;Hai.&lt;/p&gt;</content><published>2015-03-02T08:00:00+07:00</published><author><name>Lan</name></author><category term="thoi-su"/></entry></feed>';
  const csv =
    '\uFEFFMã;Tiêu đề;Sapo;Nội dung;Chuyên mục;Ngày đăng;Tác giả\n7;"Tin; bảng";Dẫn;"<p>Một ""hai"".</p>";thoi-su;02/03/2015 08:00;Lan\n';
  const json =
    '[{"id":9,"title":"Tin JSON","body":"**Một**\\n\\nHai","format":"markdown","section":"thoi-su","date":"2015-03-02","tags":["a","b"]}]';
  for (const [text, format, id] of [
    [rss, 'feed', 'https://tin.example/a'],
    [atom, 'feed', 'urn:1'],
    [csv, 'csv', '7'],
    [json, 'json', '9'],
  ] as const) {
    expect((await bringIn({ file: await fileOf(text), format, personId })).counts).toMatchObject({ created: 1, published: 1 });
    expect((await draftOf(id)).status).toBe('published');
  }
  const site = path.join(folder, 'trang');
  await mkdir(path.join(site, 'bai'), { recursive: true });
  await writeFile(path.join(folder, 'bi-mat.jpg'), 'bí mật');
  await symlink(path.join(folder, 'bi-mat.jpg'), path.join(site, 'bai/lien-ket.jpg'));
  await writeFile(path.join(site, 'bai/anh.jpg'), Buffer.from(await (await fetch(`${pictures.url}/a-3.jpg`)).arrayBuffer()));
  await writeFile(
    path.join(site, 'bai/2015-03-02-mot.md'),
    '---\ntitle: Tin Markdown\nsection: thoi-su\nauthor: Lan\n---\nMở đầu.\n\n![Cầu](anh.jpg)\n\n![Trộm](../../bi-mat.jpg) ![Trộm](lien-ket.jpg)\n\n- một\n- hai\n',
  );
  await writeFile(path.join(site, 'hong.md'), '---\na: &a [*a, *a]\nb: {\n---\nx');
  const run = await bringIn({ file: site, format: 'markdown', personId });
  expect(run.counts).toMatchObject({ created: 1, published: 1, leftOut: 1, pictures: 1, picturesMissing: 2 });
  expect((await draftOf('bai/2015-03-02-mot.md')).body.content.map(({ type }) => type)).toContain('figure');
});
