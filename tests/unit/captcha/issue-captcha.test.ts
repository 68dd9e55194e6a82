import { expect, test } from 'vitest';
import { openCaptcha } from '#lib/captcha/captcha-token';
import { CAPTCHA_TTL_MS, issueCaptcha } from '#lib/captcha/issue-captcha';

test('a reader gets a picture and a token for this article, good for ten minutes of the database’s clock', async () => {
  const { token, image, expiresAt } = await issueCaptcha({ articleId: 42, databaseTime: new Date('2001-02-03T04:05:06.789Z') });
  expect(CAPTCHA_TTL_MS).toBe(600_000);
  expect(expiresAt).toEqual(new Date('2001-02-03T04:15:06Z'));
  expect(image.toString('latin1', 1, 4)).toBe('PNG');
  expect(await openCaptcha(token)).toMatchObject({ ok: true, value: { articleId: 42, expiresAt } });
});

test('no two captchas are the same', async () => {
  const time = { articleId: 42, databaseTime: new Date('2026-11-23T10:00:00Z') };
  const opened = await Promise.all(Array.from({ length: 20 }, async () => openCaptcha((await issueCaptcha(time)).token)));
  const names = opened.map((captcha) => (captcha.ok ? captcha.value.jti : ''));
  const answers = opened.map((captcha) => (captcha.ok ? captcha.value.answer : ''));
  expect(new Set(names).size).toBe(20);
  expect(new Set(answers).size).toBeGreaterThan(18);
  expect(new Set(opened.map((captcha) => (captcha.ok ? captcha.value.digits : ''))).size).toBeGreaterThan(18);
});
