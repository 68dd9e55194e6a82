import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { dayOfShot, wholeLine } from '#lib/media/metadata/found-words';
import { readFoundWords } from '#lib/media/metadata/read-found-words';

const TODAY = '2026-11-27';
const NOTHING = { takenOn: null, credit: '', caption: '' };

describe('a day as files write it', () => {
  test.each([
    ['2026:11:05 08:00:00', '2026-11-05'],
    ['20261105', '2026-11-05'],
    ['2026-11-05T23:30:00+07:00', '2026-11-05'],
    ['0000:00:00 00:00:00', null],
    ['2026:02:30 08:00:00', null],
    ['2026:13:01', null],
    ['2062:01:01 00:00:00', null],
    ['1700:01:01', null],
    ['202611055', null],
    ['hôm qua', null],
    ['', null],
  ])('%j is %j', (text, day) => expect(dayOfShot(text, TODAY)).toBe(day));
});

test('Vietnamese that was read byte by byte is put together again, and Latin-1 stays what it is', () => {
  const latin = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
  expect(wholeLine(latin('Đường ngập ở Huế'), 100)).toBe('Đường ngập ở Huế');
  expect(wholeLine('Cao Thăng'.normalize('NFD'), 100)).toBe('Cao Thăng');
  expect(wholeLine('Jos\xe9', 100)).toBe('José');
  expect(wholeLine('a\0b\r\nc\u202e', 100)).toBe('ab c');
  expect(wholeLine('ộ'.repeat(300), 200)).toBe('ộ'.repeat(200));
});

describe('what a picture says of itself', () => {
  const plain = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } });
  const xmp = (inside: string) =>
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`;
  const creator = (name: string) => xmp(`<dc:creator><rdf:Seq><rdf:li>${name}</rdf:li></rdf:Seq></dc:creator>`);

  test('its day, its owner and its words are read, whole', async () => {
    const bytes = await plain()
      .withExif({ IFD2: { DateTimeOriginal: '2026:10:05 08:00:00' } })
      .withXmp(creator('Nguyễn Thị Ánh'))
      .jpeg()
      .toBuffer();
    expect(readFoundWords(bytes, TODAY)).toEqual({ takenOn: '2026-10-05', credit: 'Nguyễn Thị Ánh', caption: '' });
  });

  test('IPTC in UTF-8 without saying so, and in Latin-1, is read', async () => {
    const jpeg = await plain().jpeg().toBuffer();
    expect(readFoundWords(withIptc(jpeg, Buffer.from('TTXVN, Lê Thị Hồng', 'utf8')), TODAY)).toMatchObject({
      credit: 'TTXVN, Lê Thị Hồng',
    });
    expect(readFoundWords(withIptc(jpeg, Buffer.from('José', 'latin1')), TODAY)).toMatchObject({ credit: 'José' });
  });

  test.each([
    ['nothing of itself', () => plain().jpeg().toBuffer()],
    ['what is no picture', async () => Buffer.from('x')],
    ['half of its metadata', async () => (await plain().withXmp(creator('A')).jpeg().toBuffer()).subarray(0, 120)],
    [
      'entities that grow without end',
      () =>
        plain()
          .withXmp(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${creator('&b;')}`)
          .jpeg()
          .toBuffer(),
    ],
    [
      'markup that does not end',
      () =>
        plain()
          .withXmp(`<x:xmpmeta${' a'.repeat(2_000)}`)
          .jpeg()
          .toBuffer(),
    ],
  ])('a picture that says %s says nothing that is kept', async (_, make) => {
    const { takenOn, caption } = readFoundWords(await make(), TODAY);
    expect({ takenOn, caption }).toEqual({ takenOn: NOTHING.takenOn, caption: NOTHING.caption });
  });

  test('words without end are cut', async () => {
    const bytes = await plain()
      .withXmp(creator('ộ'.repeat(5_000)))
      .jpeg()
      .toBuffer();
    expect(readFoundWords(bytes, TODAY).credit).toHaveLength(200);
  });
});

/** Puts an IPTC record with this credit (2:110) behind a JPEG's first marker. */
function withIptc(jpeg: Buffer, credit: Buffer): Buffer {
  const record = Buffer.concat([Buffer.from([0x1c, 2, 110, credit.length >> 8, credit.length & 255]), credit]);
  const even = record.length % 2 ? Buffer.concat([record, Buffer.alloc(1)]) : record;
  const size = Buffer.alloc(4);
  size.writeUInt32BE(record.length);
  const content = Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), Buffer.from('8BIM\x04\x04\0\0', 'latin1'), size, even]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xed]), length, content, jpeg.subarray(2)]);
}
