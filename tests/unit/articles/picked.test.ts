import { expect, test } from 'vitest';
import { labelOf } from '#components/newsroom/articles/picked.ts';
import { attachmentAttributes } from '#lib/articles/document';

const file = { key: 'a'.repeat(32), fileName: 'phu-luc.pdf', type: 'application/pdf', bytes: 10 } as const;

test('a file of the library whose caption is longer than a label takes as much of it as a story can be saved with', () => {
  for (const caption of [`${'a'.repeat(199)}😀 và ngoài ra`, 'Điều khoản số bảy '.repeat(20), '😀'.repeat(300)]) {
    const label = labelOf({ caption }, file);
    expect(attachmentAttributes.safeParse({ attachmentId: 1, label })).toEqual({ success: true, data: { attachmentId: 1, label } });
    expect(label.endsWith('…') && caption.startsWith(label.slice(0, -1))).toBe(true);
  }
  expect([labelOf({ caption: 'Phụ lục' }, file), labelOf({ caption: '' }, file)]).toEqual(['Phụ lục', 'phu-luc']);
});
