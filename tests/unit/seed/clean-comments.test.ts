import { expect, test } from 'vitest';
import { foldVietnamese } from '#lib/vietnamese/fold';
import { compileTerms } from '#lib/vietnamese/matching/compile-terms';
import { TRAPS } from '#prisma/seed/clean-comment-parts';
import { cleanComment } from '#prisma/seed/clean-comments';
import { DEMO_STORIES } from '#prisma/seed/demo-stories';
import { STARTER_TERMS } from '#prisma/seed/screening-terms';

const matcher = compileTerms(STARTER_TERMS.map(({ text, strength }, id) => ({ id, text, strength })));
const found = (text: string) => matcher.find(text).map(({ termId, kind }) => `${STARTER_TERMS[termId]?.text} (${kind}): ${text}`);
const comments = Array.from({ length: 1_000 }, (_, index) => cleanComment(index));

test('no honest reader is held by the terms a paper starts with, with or without marks', () => {
  const texts = comments.flatMap(({ name, title, body }) => [name, title, body, foldVietnamese(body), body.normalize('NFD')]);
  expect(texts.flatMap(found)).toEqual([]);
  expect(TRAPS.flatMap((trap) => [trap, foldVietnamese(trap), trap.toUpperCase()]).flatMap(found)).toEqual([]);
});

test('no story of the demo newspaper is held, and of its comments only the rude one', () => {
  const stories = DEMO_STORIES.flatMap(({ title, lead, body }) => [title, lead, JSON.stringify(body)]);
  expect(stories.flatMap((text) => found(text))).toEqual([]);
  const held = DEMO_STORIES.flatMap(({ comments: sent }) => sent.filter(({ body }) => matcher.find(body).length > 0));
  expect(held.map(({ status }) => status)).not.toContain('approved');
  expect(held.length).toBe(1);
});

test('every term a paper starts with is found, and stands there once with a reason', () => {
  for (const [id, { text, note }] of STARTER_TERMS.entries()) {
    expect(matcher.find(text), text).toContainEqual({ termId: id, kind: 'exact', start: 0, end: text.length });
    expect(note, text).not.toBe('');
  }
  expect(new Set(STARTER_TERMS.map(({ text }) => text)).size).toBe(STARTER_TERMS.length);
});

test('what readers rightly say of social ills is no term', () => {
  for (const ill of ['cờ bạc', 'đánh bạc', 'ma túy', 'mại dâm', 'lừa đảo', 'tín dụng đen', 'cho vay nặng lãi', 'hàng lậu']) {
    expect(found(`Công an vừa dẹp một ổ ${ill} ở gần nhà tôi.`)).toEqual([]);
  }
});

test('a million comments are not alike, and a number always gives the same one', () => {
  const texts = (from: number) => Array.from({ length: 1_000 }, (_, index) => JSON.stringify(cleanComment(from + index)));
  expect(new Set([0, 500_000, 999_000].flatMap(texts)).size).toBe(3_000);
  expect(texts(0)).toEqual(comments.map((comment) => JSON.stringify(comment)));
  const parts = comments.flatMap(({ name, title, body }) => [name, title, body]);
  expect(parts.filter((part) => part === '' || /[{}]|\bundefined\b/.test(part))).toEqual([]);
  const bare = comments.filter(({ body }) => body === foldVietnamese(body)).length;
  expect(bare).toBeGreaterThan(50);
});
