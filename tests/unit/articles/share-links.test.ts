import { expect, test } from 'vitest';
import { shareLinks } from '#lib/articles/share-links';

const address = 'https://bao.example/thoi-su/cau-moi-7';
const links = shareLinks({ address, title: 'Cầu mới & "đường" mới?' });

test('a reader shares the very address of the story, everywhere', () => {
  expect(new URL(links.facebook).searchParams.get('u')).toBe(address);
  expect(new URL(links.x).searchParams.get('url')).toBe(address);
  expect(new URL(links.x).searchParams.get('text')).toBe('Cầu mới & "đường" mới?');
  const data = new URL(links.zalo).searchParams.get('d') ?? '';
  expect(JSON.parse(Buffer.from(data, 'base64').toString())).toEqual({ url: address });
});

test('a letter has the title as its subject and the address in its text', () => {
  const [, query = ''] = links.email.split('?');
  const mail = Object.fromEntries(query.split('&').map((part) => part.split('=').map(decodeURIComponent)));
  expect(mail).toEqual({ subject: 'Cầu mới & "đường" mới?', body: `Cầu mới & "đường" mới?\r\n\r\n${address}` });
});
