import { afterAll, beforeAll, expect, test } from 'vitest';
import { frontPath } from '#lib/site/reader-side';
import { startFrontDoor, type TestedFrontDoor } from '#tests/support/front-door';
import { request } from '#tests/support/http';

// What nobody has read before the first request.
process.env.SITE_LOCALE = 'en';

let door: TestedFrontDoor;
beforeAll(async () => {
  door = await startFrontDoor();
});
afterAll(() => door.close());

test('a paper that leads in English sends whoever opens it to its English edition, and nobody keeps that', async () => {
  const answer = await request(door.port, { path: '/?utm_source=x' });
  expect([answer.status, answer.headers.location, answer.headers['cache-control']]).toEqual([307, '/en?utm_source=x', 'no-store']);
  expect((await request(door.port, { path: '/en' })).status).toBe(200);
  expect((await request(door.port, { path: '/tin-moi' })).status).toBe(200);
});

test('its Vietnamese edition then begins with the newest stories', () => {
  expect([frontPath('vi'), frontPath('en')]).toEqual(['/tin-moi', '/en']);
});
