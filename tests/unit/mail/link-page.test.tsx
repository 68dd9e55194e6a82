import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LinkPage, MissingLink } from '#components/newsroom/mail/link-page.tsx';
import type { LinkRefusal, MailLinkView } from '#lib/mail/links/view';

const token = 'A'.repeat(43);
const at = new Date('2026-11-26T01:05:00Z');
const link = { personName: 'Lan', locale: 'vi', expiresAt: at } as const;
const comment = {
  name: 'Rosa',
  title: '<i>Cảm ơn</i>',
  body: 'Đẹp <b>',
  sentAt: at,
  storyTitle: 'Phố sách',
  storyPath: '/thoi-su/pho-sach-3',
};
const pageOf = (view: MailLinkView) =>
  renderToStaticMarkup(
    <MantineProvider>
      <LinkPage link={view} token={token} />
    </MantineProvider>,
  );

test('a link that can be used is one plain form with one button, and what a reader wrote is text', () => {
  const html = pageOf({ ...link, refusal: null, comment, isEscalated: true });
  expect(html).toContain('<form action="/api/mail-links" method="post">');
  expect(html.match(/<(?:button|input)\b/g)).toEqual(['<input', '<button']);
  expect(html).toContain(`name="token" value="${token}"`);
  expect(html).toContain('&lt;i&gt;Cảm ơn&lt;/i&gt;');
  expect(html).toContain('Đẹp &lt;b&gt;');
  expect(html).toContain('đã xin ý kiến thêm');
  expect(html).toContain('đến 08:05 26/11/2026');
  expect(pageOf({ ...link, locale: 'en', refusal: null, comment, isEscalated: false })).toContain('<main lang="en"');
});

test.each<[string, LinkRefusal]>([
  ['Liên kết này đã dùng lúc 08:05 26/11/2026, với tên Lan.', { code: 'used', at, status: 'approved' }],
  ['Người viết đã rút bình luận.', { code: 'used', at, status: null }],
  ['Milo đã quyết định trước bạn, lúc 08:05 26/11/2026.', { code: 'decided', by: 'Milo', at, status: 'rejected' }],
  ['Một luật sàng lọc đã quyết định trước bạn', { code: 'decided', by: null, at, status: 'rejected' }],
  ['Liên kết đã hết hạn lúc 08:05 26/11/2026.', { code: 'expired', at }],
  ['Người viết đã sửa bình luận sau khi thư được gửi.', { code: 'changed' }],
  ['Không còn gì để quyết định.', { code: 'withdrawn' }],
  ['không còn quyền duyệt bình luận', { code: 'not-allowed' }],
])('a link that does nothing says “%s” and has no button', (sentence, refusal) => {
  const html = pageOf({ ...link, refusal });
  expect(html).toContain(sentence);
  expect(html).not.toMatch(/<(?:form|button|input)\b/);
  expect(html).toContain('href="/newsroom/comments"');
});

test('an address that is no link says so', () => {
  const html = renderToStaticMarkup(
    <MantineProvider>
      <MissingLink locale="en" />
    </MantineProvider>,
  );
  expect(html).toContain('There is no such link');
});
