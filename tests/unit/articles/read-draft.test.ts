import { expect, test } from 'vitest';
import { readDraft } from '#lib/articles/read-draft';

const send = (body: BodyInit, type = 'application/json') =>
  readDraft(new Request('http://localhost/', { method: 'PUT', body, headers: { 'content-type': type } }));

test('an editor’s draft is read as it was sent', async () => {
  expect(await send('{"tựa":"Đường"}', 'application/json; charset=utf-8')).toEqual({ ok: true, value: { tựa: 'Đường' } });
});

test.each([
  ['a form', 'a=b', 'application/x-www-form-urlencoded', 'unsupported'],
  ['text that only looks like JSON', '{}', 'text/plain', 'unsupported'],
  ['half a draft', '{"title":', 'application/json', 'unreadable'],
  ['bytes that are no letters', new Uint8Array([0x22, 0xff, 0x22]), 'application/json', 'unreadable'],
  ['three million letters', `"${'x'.repeat(3_000_000)}"`, 'application/json', 'too-large'],
])('a program that sends %s is refused', async (_, body, type, code) => {
  expect(await send(body, type)).toEqual({ ok: false, code });
});
