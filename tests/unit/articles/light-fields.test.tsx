import { MantineProvider, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LightButton } from '#components/newsroom/articles/light/light-button.tsx';
import { LightField } from '#components/newsroom/articles/light/light-field.tsx';

const nothing = () => {};
const shown = (element: ReactElement) =>
  renderToStaticMarkup(<MantineProvider>{element}</MantineProvider>).replace(/<style.*?<\/style>/gs, '');

/** Every element with the library's own classes: how it looks. */
const looksOf = (html: string) =>
  [...html.matchAll(/<(\w+)([^>]*)>/g)].map(([, name, attributes = '']) =>
    [name, ...(attributes.match(/\bm_[0-9a-f]+\b/g) ?? [])].join(' '),
  );
/** What it says of itself to who reads it by ear. */
const saidIn = (html: string) => html.match(/ (?:for|aria-[a-z]+|value)="[^"]*"/g)?.sort();

test.each([undefined, 'Mô tả ảnh chính bằng một câu.'])(
  'a field in the text is to eyes and ears what the library’s own field is (wrong: %s)',
  (error) => {
    const light = shown(<LightField id="x" label="Chú thích" value="Thuyền về bến" onWrite={nothing} error={error} />);
    const own = shown(<TextInput id="x" label="Chú thích" value="Thuyền về bến" onChange={nothing} error={error} />);
    expect(looksOf(light)).toEqual(looksOf(own));
    expect(saidIn(light)).toEqual(saidIn(own));
    expect(light.includes('id="x-error"')).toBe(error !== undefined);
  },
);

test('two fields of one name are told apart by those who reach them through their labels', () => {
  const html = shown(
    <>
      <LightField label="Chú thích" value="một" onWrite={nothing} />
      <LightField label="Chú thích" value="hai" onWrite={nothing} />
    </>,
  );
  const labelled = [...html.matchAll(/for="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(labelled).size).toBe(2);
  expect([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).toEqual(labelled);
});

test('a button in the text sends no form, and says when it can do nothing', () => {
  const html = shown(
    <LightButton look="edged" size="small" disabled onClick={nothing}>
      Đưa ảnh 1 lên trước
    </LightButton>,
  );
  expect(html).toMatch(/<button type="button"[^>]* disabled=""/);
  expect(html).toContain('Đưa ảnh 1 lên trước');
});
