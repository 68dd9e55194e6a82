import { beforeAll, describe, expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { readSearch } from '#lib/search/search-address';
import { searchStories } from '#lib/search/search-stories';
import { archiveStory } from '#tests/support/archive';
import { aSection, somebody } from '#tests/support/newsroom';

const sections: Record<string, number> = {};
const FILLER = 'Lạc Giang là thành phố bên sông, có chợ sớm và nhiều hàng me già.';

/** Short names for stories; the first word of a title is not enough to tell them apart. */
const STORIES = {
  ring: ['Đường vành đai 3 thông xe đoạn qua Lạc Giang', 'giao-thong', 'Xe chạy từ 5h sáng.'],
  ringBody: ['Lạc Giang mở rộng cửa ngõ phía tây', 'giao-thong', 'Thành phố sẽ làm đường vành đai nối hai bờ sông trong hai năm tới.'],
  scattered: ['Hàng rào vành khuyên bên đường', 'do-thi', 'Cây đai xanh được trồng dọc hàng rào.'],
  similar: ['Dưỡng lão vánh dài ngày ở Đông Giang', 'y-te', 'Nhà dưỡng lão mở thêm khu chăm sóc.'],
  bare: ['Ung dung duong vanh dai tren dien thoai', 'khoa-hoc', 'Tên ứng dụng viết không dấu.'],
  assembly: ['Quốc hội thảo luận luật Thủ đô', 'thoi-su', 'Phiên họp bắt đầu lúc 8h. Hội đồng nhân dân thành phố dự thính.'],
  assemblyApart: ['Hội chợ sách quốc tế khai mạc', 'van-hoa', 'Hội chợ có 120 gian hàng từ các quốc gia.'],
  council: ['Hội đồng nhân dân thành phố họp kỳ cuối năm', 'thoi-su', 'Kỳ họp bàn về ngân sách.'],
  hanoi: ['Đoàn Hà Nội đến thăm bến sông', 'thoi-su', 'Đoàn gồm 30 người.'],
  covid: ['Thành phố tiêm nhắc vắc-xin Covid-19', 'y-te', 'Mỗi người tiêm một mũi.'],
  money: ['Ngân sách chi 3.500 tỷ đồng cho giao thông', 'kinh-te', 'Trong đó 2.940 tỷ đồng cho cầu.'],
  bridge: ['Cầu Lạc Giang 2 hợp long lúc trời chưa sáng', 'giao-thong', 'Đốt dầm cuối cùng dài 2,4 m được khóa vào giữa nhịp.'],
  peace: ['Công viên Hòa Bình trồng thêm cây', 'do-thi', 'Công viên có thêm 200 cây me.'],
  peaceLate: ['Phường Hoà Bình dọn kênh', 'do-thi', 'Bà con phường Hoà Bình cùng dọn.'],
  rice: ['Nông dân gặt lúa sớm tránh bão', 'kinh-te', 'Lúa chín vàng. Giá lúa tăng nhẹ.'],
  flu: ['Cúm A/H5N1: trạm thú y lập chốt', 'y-te', 'Chốt đặt ở hai chợ đầu mối.'],
  school: ['Trường làng Đông Giang có thư viện mới', 'giao-duc', 'Thư viện có 4.000 cuốn sách.'],
  ban: ['Ban chỉ đạo phòng chống lụt bão họp', 'thoi-su', 'Cuộc họp bàn phương án di dời.'],
  friend: ['Bạn đọc góp sách cho thư viện', 'van-hoa', 'Nhiều bạn nhỏ mang sách đến.'],
  eth: ['Chuyện cái đò ngang', 'van-hoa', 'Ông Tư Đởm chạy đò từ năm 1989. Người Đà Nẵng cũng ghé.'],
  upper: ['THỂ LỆ CUỘC THI ẢNH “MÙA NƯỚC NỔI”', 'van-hoa', 'Ảnh gửi về tòa soạn trước 30/11.'],
  code: ['Hộp thư: select * from độc giả; drop table?', 'van-hoa', 'Một bạn gửi câu hỏi: a & b | !c <-> d:*'],
  english: ['Startup Lạc Giang gọi vốn vòng seed', 'kinh-te', 'Email: lienhe@startup.example, trang www.startup.example'],
  caption: ['Ảnh trong ngày', 'thoi-su', 'Không có gì thêm.'],
  ward: ['Quận 1 lát lại vỉa hè', 'do-thi', 'Đá xanh thay gạch cũ.'],
  weather: ['Gió mùa đông bắc tràn về', 'thoi-su', 'Nhiệt độ giảm 8°C trong đêm.'],
} as const;
type Name = keyof typeof STORIES;
const ids = new Map<number, Name>();

beforeAll(async () => {
  const ada = await somebody('editor', 'Ada');
  for (const slug of ['thoi-su', 'do-thi', 'kinh-te', 'y-te', 'van-hoa', 'giao-duc', 'khoa-hoc']) sections[slug] = await aSection(slug);
  sections['giao-thong'] = await aSection('giao-thong', sections['do-thi']);
  let hour = 0;
  for (const [name, [title, section, text]] of Object.entries(STORIES)) {
    const id = await archiveStory(ada.id, {
      title,
      lead: '',
      body: [text, FILLER.slice(0, 40)],
      sectionId: sections[section] ?? 0,
      publishedAt: new Date(Date.UTC(2026, 10, 1, hour++)).toISOString(),
    });
    ids.set(id, name as Name);
  }
  await pool().query(
    `UPDATE story SET body = '{"type":"doc","content":[{"type":"figure","attrs":{"mediaId":1,"alt":"thuyền","caption":"Chợ nổi lúc bình minh","credit":""}},{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","marks":[{"type":"bold"}],"text":"Xuồng"},{"type":"text","text":" ba lá"}]}]}]}]}',
     picture_caption = 'Cù lao Rồng nhìn từ cầu' WHERE title = 'Ảnh trong ngày'`,
  );
});

async function ask(question: string, { more = '', sectionIds = null as number[] | null, locale = 'vi' as const } = {}) {
  const search = readSearch(`q=${encodeURIComponent(question)}${more}`);
  if (!search) throw new Error(`This is no search: ${more}`);
  return searchStories(search, { locale, sectionIds, timeoutMs: 5_000 });
}
async function found(question: string, options?: Parameters<typeof ask>[1]): Promise<Name[]> {
  const answer = await ask(question, options);
  return answer.code === 'found' ? answer.hits.map(({ id }) => ids.get(id) ?? expect.fail(`Unknown story ${id}`)) : [];
}

/** The question, the stories that must come first in this order; `…` allows others after them. */
const QUESTIONS: [string, (Name | '…')[]][] = [
  // Without marks: the same words in a title, beside each other, then in the text, then apart.
  ['duong vanh dai', ['bare', 'ring', 'similar', 'ringBody', 'scattered']],
  ['duong vanh dai 3', ['ring']],
  ['vanh dai', ['bare', 'similar', 'ring', 'ringBody', 'scattered']],
  // With marks: what agrees comes first.
  ['đường vành đai', ['ring', 'ringBody', 'scattered', 'bare', 'similar']],
  ['Đường Vành Đai', ['ring', 'ringBody', '…']],
  ['ĐƯỜNG VÀNH ĐAI', ['ring', 'ringBody', '…']],
  ['Đường vành đai'.normalize('NFD'), ['ring', 'ringBody', '…']],
  ['dưỡng', ['similar', '…']],
  ['vánh dài', ['similar', '…']],
  // Some marks only.
  ['đường vanh dai', ['ring', 'scattered', 'ringBody', 'bare', 'similar']],
  // Phrases.
  ['"đường vành đai"', ['ring', 'ringBody']],
  ['"duong vanh dai"', ['bare', 'ring', 'ringBody']],
  ['“vành đai”', ['ring', 'ringBody']],
  ['"quốc hội"', ['assembly']],
  ['quốc hội', ['assembly', 'assemblyApart', '…']],
  ['quoc hoi', ['assembly', 'assemblyApart']],
  ['"hội đồng nhân dân" thành phố', ['council', 'assembly']],
  ['hội đồng nhân dân', ['council', 'assembly']],
  ['"nhân dân hội đồng"', []],
  ['"quốc hội', ['assembly', '…']],
  // Typed while the input method was off.
  ['dduwowngf vanhf ddai', ['ring', 'ringBody', '…']],
  ['dduwowngf vanh ddai', ['ring', 'scattered', 'ringBody', '…']],
  ['Haf Nooij', ['hanoi', '…']],
  ['Ha2 No6i5', ['hanoi', '…']],
  ['duong1 vanh', ['bare', '…']],
  ['d9u7o7ng2 va2nh d9ai', ['ring', 'ringBody', '…']],
  ['"Haf Nooij"', ['hanoi']],
  ['Quoocs hooij', ['assembly', 'assemblyApart', '…']],
  // The tone on either letter.
  ['Hòa Bình', ['peaceLate', 'peace']],
  ['hoà bình', ['peaceLate', 'peace']],
  ['hoa binh', ['peaceLate', 'peace']],
  // Words of two syllables, and single ones.
  ['thư viện', ['friend', 'school']],
  ['thu vien dong giang', ['school']],
  ['lúa', ['rice']],
  ['bạn', ['friend', 'code', '…']],
  ['ban', ['friend', 'ban', '…']],
  ['y tế', []],
  // đ and Đ.
  ['đò', ['eth', '…']],
  ['do', ['eth', '…']],
  ['đởm', ['eth']],
  ['da nang', ['eth']],
  ['Ðà Nẵng', ['eth']],
  // Capitals, curly quotes, numbers, punctuation.
  ['mùa nước nổi', ['upper']],
  ['mua nuoc noi', ['upper']],
  ['thể lệ cuộc thi', ['upper']],
  ['covid-19', ['covid']],
  ['covid 19', ['covid']],
  ['vắc xin', ['covid']],
  ['3.500 tỷ', ['money']],
  ['2,4 m', ['bridge']],
  ['Cầu Lạc Giang 2', ['bridge', '…']],
  ['H5N1', ['flu']],
  ['1989', ['eth']],
  ['quận 1', ['ward']],
  ['8°C', ['weather']],
  ['startup.example', ['english']],
  ['lienhe@startup.example', ['english']],
  // Captions, lists, a word in bold beside one that is not.
  ['chợ nổi', ['caption', '…']],
  ['xuong ba la', ['caption']],
  ['cù lao rồng', ['caption']],
  ['thuyền', []],
  // What looks like code is words.
  ["'; DROP TABLE; --", ['code']],
  ['a & b', ['code']],
  ['đường & vành | đai', ['ring', 'ringBody', '…']],
  ['!đường', ['scattered', 'ring', '…']],
  ['vành <-> đai', ['ring', '…']],
  ['đườ:*', []],
  ['đường\\', ['scattered', 'ring', '…']],
  ["l'ường'", []],
  ['(đường', ['scattered', 'ring', '…']],
  ['%đường_', ['scattered', 'ring', '…']],
  ['<script>alert(1)</script>', []],
  // Repetition.
  ['đường đường đường', ['scattered', 'ring', '…']],
  // Nobody wrote that.
  ['khủng long bạo chúa', []],
];

describe('what a reader finds', () => {
  test.each(QUESTIONS)('%s', async (question, expected) => {
    const open = expected.at(-1) === '…';
    const first = expected.filter((name) => name !== '…');
    const stories = await found(question);
    expect(open ? stories.slice(0, first.length) : stories).toEqual(first);
  });

  test('there are at least fifty questions', () => expect(QUESTIONS.length).toBeGreaterThanOrEqual(50));

  test('in a section, and from one day to another', async () => {
    expect(await found('duong vanh dai', { sectionIds: [sections['giao-thong'] ?? 0] })).toEqual(['ring', 'ringBody']);
    expect(await found('duong vanh dai', { sectionIds: [sections['do-thi'] ?? 0, sections['giao-thong'] ?? 0] })).toEqual([
      'ring',
      'ringBody',
      'scattered',
    ]);
    expect(await found('duong', { sectionIds: [] })).toEqual([]);
    // Midnight in Viet Nam is 17:00 of the day before: the 18th story is the first of the second of November.
    const names = Object.keys(STORIES);
    const second = new Set(names.slice(17));
    for (const name of await found('giang', { more: '&tu=2026-11-02' })) expect(second).toContain(name);
    for (const name of await found('giang', { more: '&den=2026-11-01' })) expect(second).not.toContain(name);
    expect(await found('giang', { more: '&tu=2026-11-03' })).toEqual([]);
  });

  test('in the language of the page alone', async () => {
    const search = readSearch('q=duong');
    const answer = search && (await searchStories(search, { locale: 'en', sectionIds: null }));
    expect(answer).toMatchObject({ code: 'found', total: 0, hits: [] });
  });
});

describe('an answer', () => {
  test('shows the words of the story, marked where they answer', async () => {
    const answer = await ask('duong vanh dai 3');
    expect(answer).toMatchObject({
      code: 'found',
      total: 1,
      more: false,
      hits: [
        {
          path: expect.stringMatching(/^\/giao-thong\/duong-vanh-dai-3-thong-xe-doan-qua-lac-giang-\d+$/),
          title: [
            { text: 'Đường vành đai 3', hit: true },
            { text: ' thông xe đoạn qua Lạc Giang', hit: false },
          ],
          section: { slug: 'giao-thong' },
        },
      ],
    });
  });

  test.each([
    ['duong vnah dai', 'Đường vành đai'],
    ['quoc hội thao lun', 'Quốc hội thảo luận'],
    ['thư viẹnn moi', 'thư viện mới'],
  ])('to %s, which nobody wrote, asks whether %s was meant', async (question, meant) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ code: 'found', total: 0 });
    expect(answer.code === 'found' && answer.suggestions.questions.map((one) => one.toLowerCase())).toContain(meant.toLowerCase());
    expect(answer.code === 'found' && answer.suggestions.stories.length).toBeGreaterThan(0);
  });

  test('names a topic that is spelled a little differently', async () => {
    const id = [...ids].find(([, name]) => name === 'ring')?.[0];
    await pool().query(
      `WITH t AS (INSERT INTO term (kind, slug, name) VALUES ('topic', 'ben-thuyen', 'Bến thuyền Đông Giang') RETURNING id)
       INSERT INTO story_term (article_id, term_id, position, locale, published_at) SELECT $1, id, 1, 'vi', now() FROM t`,
      [id],
    );
    expect(await ask('ben thuyn dong giag')).toMatchObject({
      total: 0,
      suggestions: { terms: [{ name: 'Bến thuyền Đông Giang', path: '/chu-de/ben-thuyen' }] },
    });
  });

  test('to too little says so without asking the database', async () => {
    for (const question of ['a', '"', '!!!', '😀']) expect(await ask(question)).toEqual({ code: 'too-short' });
  });

  test('says that words beyond the twelfth were left out', async () => {
    expect(await ask('đường vành đai ba thông xe đoạn qua lạc giang và cầu mới bên sông')).toMatchObject({ cut: true });
  });
});

describe('what nobody should ask costs little', () => {
  test.each([
    ['ten thousand letters', 'đ'.repeat(10_000)],
    ['ten thousand words', 'đường '.repeat(10_000)],
    ['two thousand quotes', '"'.repeat(2_000)],
    ['two thousand phrases', '"a b" '.repeat(2_000)],
    ['operators without end', '&|!<->():*\\'.repeat(900)],
    ['NUL and broken letters', `a\0b\ud800c\udfff đường`],
    ['every mark there is', `e${'\u0301'.repeat(5_000)}`],
    ['one word of two hundred letters', 'x'.repeat(200)],
  ])('%s', async (_, question) => {
    const answer = await ask(question.toWellFormed());
    expect(['found', 'too-short']).toContain(answer.code);
  });
});

test('the paper keeps the text of its stories itself: what is changed is found, what is taken down is not', async () => {
  const rin = await somebody('reporter', 'Rin');
  const id = await archiveStory(rin.id, { title: 'Cá linh đầu mùa', sectionId: sections['kinh-te'] ?? 0 });
  ids.set(id, 'rice');
  expect(await found('cá linh')).toEqual(['rice']);
  await pool().query(`UPDATE story SET title = 'Bông điên điển', picture_caption = 'Rổ cá rô' WHERE article_id = $1`, [id]);
  expect(await found('cá linh')).toEqual([]);
  expect(await found('điên điển cá rô')).toEqual(['rice']);
  await pool().query(`WITH gone AS (DELETE FROM story WHERE article_id = $1) UPDATE article SET status = 'unpublished' WHERE id = $1`, [
    id,
  ]);
  expect(await found('bông điên điển')).toEqual([]);
});

test('a body as long as one may be can be published, and its beginning is found', async () => {
  const rin = await somebody('reporter', 'Rin');
  // 200,000 characters, hardly a word twice, in letters of three bytes.
  const words = Array.from({ length: 40_000 }, (_, index) =>
    String.fromCodePoint(0x4e00 + (index % 20_000), 0x1e00 + (index % 256), 0x4e00 + (index % 7)),
  );
  const id = await archiveStory(rin.id, {
    title: 'Bài rất dài',
    body: [`mở đầu bằng chữ tuyền ${words.join(' ')}`],
    sectionId: sections['kinh-te'] ?? 0,
  });
  ids.set(id, 'rice');
  expect(await found('chữ tuyền')).toEqual(['rice']);
  expect(await found('"chu tuyen"')).toEqual(['rice']);
});
