import { expect, test } from 'vitest';
import { readForm } from '#lib/http/forms';
import { readNotice, writeNotice } from '#lib/people/sign-in-notice';

const post = (body: BodyInit, headers?: HeadersInit) => readForm(new Request('http://localhost:3000/x', { method: 'POST', body, headers }));

test('a form is read whatever way a browser sends it', async () => {
  const data = new FormData();
  data.set('name', 'Bùi Đức');
  expect(await post(data)).toEqual({ name: 'Bùi Đức' });
  expect(await post(new URLSearchParams({ name: 'Bùi Đức' }))).toEqual({ name: 'Bùi Đức' });
});

test('what is no form of ours is not read at all', async () => {
  expect(await post('{"name":"x"}', { 'content-type': 'application/json' })).toBeNull();
  expect(await post(new URLSearchParams('name=a&name=b'))).toBeNull();
  const file = new FormData();
  file.set('name', new Blob(['x']), 'x.txt');
  expect(await post(file)).toBeNull();
});

test('an editor’s e-mail address survives a wrong password, and a forged notice says nothing', () => {
  const notice = { code: 'credentials', email: 'lan@toasoan.vn' } as const;
  expect(readNotice(writeNotice(notice))).toEqual(notice);
  expect(readNotice(Buffer.from('{"code":"credentials","email":"x","html":"<b>"}').toString('base64url'))).toBeNull();
  expect(readNotice('%%%')).toBeNull();
  expect(readNotice(undefined)).toBeNull();
});
