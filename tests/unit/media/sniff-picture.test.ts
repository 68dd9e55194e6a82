import sharp from 'sharp';
import { expect, test } from 'vitest';
import { sniffPicture } from '#lib/media/sniff-picture';

const drawn = sharp({ create: { width: 8, height: 8, channels: 3, background: '#b3261e' } });

test.each(['jpeg', 'png', 'webp', 'gif'] as const)('a reporter who uploads a %s is understood by its bytes', async (kind) => {
  expect(sniffPicture(await drawn.clone().toFormat(kind).toBuffer())).toBe(kind);
});

test.each(['avif', 'tiff'] as const)('a reporter who uploads an %s is told it cannot be taken', async (kind) => {
  expect(sniffPicture(await drawn.clone().toFormat(kind).toBuffer())).toBeNull();
});

test.each([
  ['nothing', ''],
  ['two bytes', '\xff\xd8'],
  ['a drawing with scripts', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a web page', '<!doctype html><script>alert(1)</script>'],
  ['a document', '%PDF-1.7\n%\xe2\xe3\xcf\xd3'],
  ["a phone's own format", '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
  ['a sound', 'RIFF\x24\0\0\0WAVEfmt '],
  ['a picture that begins with a space', ' \x89PNG\r\n\x1a\n'],
])('someone who uploads %s is told it is no picture', (_, text) => {
  expect(sniffPicture(Buffer.from(text, 'latin1'))).toBeNull();
});
