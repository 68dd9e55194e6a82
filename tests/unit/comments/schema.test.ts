import { describe, expect, test } from 'vitest';
import { fieldErrors } from '#lib/comments/field-errors';
import { commentInput, FIELDS, type FieldCodes, fieldCodes } from '#lib/comments/schema';
import { FIELD_CODES } from '#lib/reader-forms/fields';

const good = { articleId: 7, name: 'Nguyễn Văn A', title: 'Cảm ơn', body: 'Bài hay.', captcha: { token: 't', answer: 'KM7' } };
const wrongWith = (changes: Record<string, unknown>): FieldCodes => {
  const parsed = commentInput.safeParse({ ...good, ...changes });
  return parsed.success ? {} : fieldCodes(parsed.error);
};

describe('what a reader may send', () => {
  test('is cleaned: composed letters, no invisible text, no line breaks in a name', () => {
    const parsed = commentInput.parse({
      ...good,
      name: ' Nguye\u0302\u0303n\nVăn\u200b A ',
      body: 'Một\r\n\r\n\r\n\r\nHai',
      phone: '0912 345 678',
    });
    expect(parsed).toMatchObject({ name: 'Nguyễn Văn A', body: 'Một\n\nHai', phone: '+84912345678' });
  });

  test('may be as long as promised, counted as people count', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(wrongWith({ name: family.repeat(80) })).toEqual({});
    expect(wrongWith({ name: family.repeat(81) })).toEqual({ name: ['too-long'] });
    expect(wrongWith({ title: 'e\u0302\u0301'.repeat(150) })).toEqual({});
    expect(wrongWith({ title: 'ế'.repeat(151) })).toEqual({ title: ['too-long'] });
    expect(wrongWith({ body: 'ế'.repeat(3_000) })).toEqual({});
    expect(wrongWith({ body: 'ế'.repeat(3_001) })).toEqual({ body: ['too-long'] });
  });

  test('must be visible', () => {
    for (const name of [undefined, null, '', '   ', '\u200b\u2060', '\u3164', '\n\t'])
      expect(wrongWith({ name }), JSON.stringify(name)).toEqual({ name: ['required'] });
  });

  test('must be storable text', () => {
    expect(wrongWith({ name: 'A\0B', title: 'x\ud800', body: '\udc00' })).toEqual({
      name: ['nul'],
      title: ['lone-surrogate'],
      body: ['lone-surrogate'],
    });
  });

  test('must be text where text is asked for', () => {
    expect(wrongWith({ name: ['A'], title: { contains: 'a' }, body: 7, phone: true, captcha: [] })).toEqual({
      name: ['type'],
      title: ['type'],
      body: ['type'],
      phone: ['type'],
      captcha: ['type'],
    });
    for (const articleId of ['7', 0, -1, 1.5, 2 ** 31, null, undefined, { not: 1 }])
      expect(wrongWith({ articleId })).toEqual({ articleId: ['type'] });
  });

  test('holds nothing else', () => {
    expect(wrongWith({ status: 'approved', id: 1, version: 9 })).toEqual({ form: ['unknown'] });
    expect(wrongWith({ captcha: { ...good.captcha, jti: 'x' } })).toEqual({ captcha: ['unknown'] });
    const polluted: unknown = JSON.parse(`{"__proto__": {"status": "approved"}, ${JSON.stringify(good).slice(1)}`);
    expect(commentInput.safeParse(polluted).success).toBe(false);
    for (const input of [null, [], 'text', 7]) expect(commentInput.safeParse(input).success).toBe(false);
  });

  test('may leave the phone out, but not write nonsense', () => {
    for (const phone of [undefined, null, '', '  ']) expect(wrongWith({ phone })).toEqual({});
    expect(wrongWith({ phone: '12' })).toEqual({ phone: ['phone'] });
    expect(wrongWith({ phone: '9'.repeat(5_000) })).toEqual({ phone: ['phone'] });
  });

  test('needs the answer when there is a captcha', () => {
    expect(wrongWith({ captcha: { token: 't', answer: '' } })).toEqual({ captcha: ['required'] });
    expect(wrongWith({ captcha: { token: 't' } })).toEqual({ captcha: ['required'] });
    expect(wrongWith({ captcha: undefined })).toEqual({});
  });
});

describe('what a reader is told', () => {
  test('is a sentence in their language for every field and every code', () => {
    for (const locale of ['vi', 'en'] as const)
      for (const field of FIELDS)
        for (const code of FIELD_CODES) {
          const sentences = fieldErrors({ [field]: [code] }, locale)[field];
          expect(sentences?.[0], `${locale} ${field} ${code}`).toMatch(/^\p{Lu}[^{}]+[.]( Ví dụ.*\.| For example.*\.)?$/u);
          expect(sentences?.[0]).not.toMatch(/comments\.|errors\./);
        }
  });

  test('names the field that was forgotten', () => {
    expect(fieldErrors({ title: ['required'] }, 'vi')).toEqual({ title: ['Mời bạn nhập tiêu đề.'] });
    expect(fieldErrors({ title: ['required'] }, 'en')).toEqual({ title: ['Please enter a title.'] });
  });
});
