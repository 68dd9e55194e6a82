import { expect, test } from 'vitest';
import { newsroomPath } from '#lib/http/own-address';

test.each([
  ['/newsroom/comments?lane=pending', '/newsroom/comments?lane=pending'],
  ['/newsroom', '/newsroom'],
  ['https://bao.example/newsroom/articles', '/newsroom/articles'],
])('somebody who wanted %j goes there after signing in', (wanted, path) => {
  expect(newsroomPath(wanted, 'https://bao.example')).toBe(path);
});

test.each([
  null,
  undefined,
  '',
  '/',
  '/api/auth/signout',
  '/newsroomy',
  '/newsroom/../api',
  '//evil.test/newsroom',
  'https://evil.test/newsroom',
  'javascript:1',
])('somebody who is sent to %j after signing in begins at the first page instead', (wanted) => {
  expect(newsroomPath(wanted, 'https://bao.example')).toBe('/newsroom');
});
