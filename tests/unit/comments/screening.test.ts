import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '#lib/comments/fingerprint';
import type { ScreenedComment } from '#lib/comments/screening/rule';
import { screenComment } from '#lib/comments/screening/screen-comment';

const plain: ScreenedComment = { name: 'Rosa', title: 'Cảm ơn', body: 'Phố sách rất đẹp.', website: '', secondsToWrite: 40 };
const rulesFor = (changes: Partial<ScreenedComment>) => screenComment({ ...plain, ...changes }).map(({ rule }) => rule);

describe('a moderator reads beside a comment', () => {
  test('nothing when it was written by a hand in its own time', () => {
    expect(screenComment(plain)).toEqual([]);
    expect(rulesFor({ secondsToWrite: 3 })).toEqual([]);
  });

  test('that the hidden field was filled in', () => {
    expect(screenComment({ ...plain, website: ' https://spam.example ' })).toEqual([{ rule: 'honeypot', detail: 'https://spam.example' }]);
  });

  test('that it was sent faster than anybody writes', () => {
    expect(screenComment({ ...plain, secondsToWrite: 1.25 })).toEqual([{ rule: 'too-fast', detail: '1.3' }]);
    expect(rulesFor({ secondsToWrite: -5 })).toEqual(['too-fast']);
  });

  test.each(['xem https://a.example/b?c', 'WWW.Ban-Hang.vn', 'vào shopre.com nhé', 'http://1.2.3.4/x'])(
    'that it leads elsewhere: %s',
    (body) => {
      expect(rulesFor({ body })).toEqual(['links']);
    },
  );

  test.each(['TP.HCM sáng nay', 'lúc 10.30', 'ông A.B.', 'Hay.Tôi đồng ý', 'ai@nha.vn'])('no link where there is none: %s', (body) => {
    expect(rulesFor({ body })).toEqual([]);
  });

  test('all reasons, in one order, links in the name too', () => {
    expect(rulesFor({ name: 'www.a.vn', website: 'x', secondsToWrite: 0 })).toEqual(['honeypot', 'too-fast', 'links']);
  });

  test('an answer at once, whatever was typed', () => {
    const started = performance.now();
    screenComment({ ...plain, body: 'a.'.repeat(15_000) });
    screenComment({ ...plain, body: 'a-'.repeat(15_000) });
    screenComment({ ...plain, body: 'a'.repeat(30_000) });
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('the same words', () => {
  test('have one fingerprint whatever their case and spacing; other words another', () => {
    const words = { name: 'Rosa', title: 'Cảm ơn', body: 'Rất hay.' };
    expect(fingerprintOf({ name: ' ROSA', title: 'cảm  ƠN', body: 'Rất\nhay. ' })).toEqual(fingerprintOf(words));
    expect(fingerprintOf({ ...words, name: 'Rosa Cảm', title: 'ơn' })).not.toEqual(fingerprintOf(words));
    expect(fingerprintOf({ ...words, body: 'Rat hay.' })).not.toEqual(fingerprintOf(words));
  });
});
