import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { attachmentPath, contentDisposition } from '#lib/attachments/file-name';
import { fileSize } from '#lib/attachments/file-size';
import { attachmentAddress, uploadQuery } from '#lib/attachments/schema';
import { isPdf } from '#lib/attachments/sniff-pdf';
import { EXTENSIONS } from '#lib/attachments/types';
import { byteRange, sliceStream } from '#lib/http/byte-range';
import { isAnswered } from '#lib/page-cache/reader-path';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const nameOf = (name: string) => uploadQuery.parse({ name }).name;
const key = 'a'.repeat(32);

test.each([
  ['a whole file', '%PDF-1.7\n…\nstartxref\n0\n%%EOF\n', true],
  ['the newest version', '%PDF-2.0\n%%EOF', true],
  ['a web page', '<!doctype html><script>alert(1)</script>', false],
  ['a web page that says it is one', '<script>/*%PDF-1.4*/</script>%%EOF', false],
  ['a beginning without an end', '%PDF-1.7\n', false],
  ['an end far from the end', `%PDF-1.7\n%%EOF${' '.repeat(5_000)}`, false],
  ['a picture', '\x89PNG\r\n\x1a\n%%EOF', false],
  ['a version nobody knows', '%PDF-9.9\n%%EOF', false],
  ['nothing', '', false],
])('%s is a PDF or is not, whatever its name says', (_, text, is) => expect(isPdf(bytes(text))).toBe(is));

describe('what a sender calls a file', () => {
  test.each([
    ['Bảng giá nước 2027.pdf', 'Bảng giá nước 2027.pdf', 'bang-gia-nuoc-2027.pdf'],
    ['Bảng giá'.normalize('NFD'), 'Bảng giá.pdf', 'bang-gia.pdf'],
    ['../../etc/passwd', 'passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\an\\bao cao.PDF', 'bao cao.pdf', 'bao-cao.pdf'],
    ['a.pdf.html', 'a.pdf.html.pdf', 'a-pdf-html.pdf'],
    ['x\r\nSet-Cookie: a=b.pdf', 'x Set-Cookie a=b.pdf', 'x-set-cookie-a-b.pdf'],
    ['"><script>alert(1)</script>.pdf', 'script.pdf', 'script.pdf'],
    ['\u202egpj.pdf', 'gpj.pdf', 'gpj.pdf'],
    ['....', 'tep.pdf', 'tep.pdf'],
    ['', 'tep.pdf', 'tep.pdf'],
    ['文件.pdf', '文件.pdf', 'bai-viet.pdf'],
    ['😀'.repeat(200), `${'😀'.repeat(75)}.pdf`, 'bai-viet.pdf'],
  ])('%j is kept as %j, in the address as %j', (given, kept, inAddress) => {
    expect(nameOf(given)).toBe(kept);
    const path = attachmentPath({ key, fileName: kept });
    expect(path).toBe(`/tep/${key}/${inAddress}`);
    expect(attachmentAddress.safeParse({ key, name: inAddress }).success).toBe(true);
  });

  test('a name with NUL, half a letter or a second query is refused', () => {
    for (const query of [{ name: 'a\0b' }, { name: 'a\ud800' }, { name: 'a', role: 'admin' }, {}, { name: 'a'.repeat(1_001) }])
      expect(uploadQuery.safeParse(query).success).toBe(false);
  });

  test('a browser is told the name with its marks, and nothing in it ends the header', () => {
    expect(contentDisposition('Bảng giá.pdf')).toBe(`inline; filename="bang-gia.pdf"; filename*=UTF-8''B%E1%BA%A3ng%20gi%C3%A1.pdf`);
    expect(contentDisposition(nameOf(`a"; x='(*).pdf`))).toMatch(/^inline; filename="[a-z0-9-]+\.pdf"; filename\*=UTF-8''[\w%.~!-]+$/);
  });
});

test.each(Object.values(EXTENSIONS))('a file that ends in .%s ends so in its address, and to the browser', (extension) => {
  const fileName = `Phỏng vấn.${extension}`;
  expect(attachmentPath({ key, fileName })).toBe(`/tep/${key}/phong-van.${extension}`);
  expect(isAnswered(attachmentPath({ key, fileName }))).toBe(true);
  expect(contentDisposition(fileName)).toContain(`filename="phong-van.${extension}"`);
});

test('a reader learns a file’s size as people of the language write it', () => {
  expect(fileSize(1_258_291, 'vi')).toBe('1,2 MB');
  expect(fileSize(1_258_291, 'en')).toBe('1.2 MB');
  expect(fileSize(25_819, 'vi')).toBe('25 kB');
  expect(fileSize(3, 'vi')).toBe('1 kB');
});

describe('a part of a file', () => {
  test.each([
    ['bytes=0-3', { start: 0, end: 3 }],
    ['bytes=4-', { start: 4, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-30', { start: 0, end: 9 }],
    ['bytes=9-99', { start: 9, end: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', null],
    ['bytes=0-1,4-5', null],
    ['bytes=-', null],
    ['bytes=a-b', null],
    ['lines=0-1', null],
    [`bytes=0-${'9'.repeat(40)}`, null],
    ['', null],
    [null, null],
  ] as const)('%j of ten bytes is %j', (header, range) => expect(byteRange(header, 10)).toEqual(range));

  test('is the same wherever the pieces of the stream end', async () => {
    for (const pieces of [['0123456789'], ['01', '23', '456', '789'], [...'0123456789']]) {
      const part = sliceStream(Readable.from(pieces.map((piece) => Buffer.from(piece))), { start: 3, end: 6 });
      expect((await buffer(part)).toString()).toBe('3456');
    }
  });
});
