// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LibraryPicker } from '#components/newsroom/media/library-picker.client.tsx';
import { until } from '#tests/support/until';

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.replaceChildren();
});
afterEach(() => void vi.unstubAllGlobals());

const nothing = { caption: '', credit: '', mediaId: null, picture: null, attachmentId: null, file: null, rightsUntil: null };
const pickOf = (id: number) => ({ id, kind: 'picture', fileName: `lu-${id}.jpg`, alt: `Nước lũ ${id}`, ...nothing });
const page = (ids: number[], next: number | null) => Response.json({ picks: ids.map(pickOf), next });

/** Opens the picker over a library that answers in this order. */
async function open(...answers: (() => Response | Promise<Response>)[]) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return (answers[asked.length - 1] ?? expect.fail('asked too often'))();
  });
  const place = document.body.appendChild(document.createElement('div'));
  await act(async () =>
    createRoot(place).render(
      <MantineProvider env="test">
        <LibraryPicker isOpen close={() => {}} kinds={['picture']} onPick={() => {}} />
      </MantineProvider>,
    ),
  );
  await until(() => document.activeElement?.getAttribute('type') === 'search');
  return asked;
}

const offline = () => Promise.reject(new TypeError('Failed to fetch'));
const shown = () => [...document.querySelectorAll('ul button > :last-child')].map(({ textContent }) => textContent?.trim());
const said = () => document.querySelector('[role=status]')?.textContent;
const button = (words: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words) ?? expect.fail(words);
const press = (words: string) =>
  act(async () => {
    button(words).focus();
    button(words).click();
  });

test('who looks for a picture keeps the ones already found when the next ones do not come, and asks for those again', async () => {
  const asked = await open(
    () => page([9, 8], 8),
    offline,
    () => page([7], null),
  );
  await press('Xem thêm');
  expect(shown()).toEqual(['Nước lũ 9', 'Nước lũ 8']);
  expect(said()).toMatch(/Mất kết nối/);
  expect(document.activeElement).toBe(button('Thử lại'));
  await press('Thử lại');
  expect(shown()).toEqual(['Nước lũ 9', 'Nước lũ 8', 'Nước lũ 7']);
  expect(said()).toBe('');
  expect(asked.slice(1)).toEqual(['/api/newsroom/library/picks?kind=picture&after=8', '/api/newsroom/library/picks?kind=picture&after=8']);
  // Its button is gone with the last page: the focus goes to what came.
  expect(document.activeElement?.lastElementChild?.textContent).toBe('Nước lũ 7');
});

test('a library that does not answer at first can be asked again', async () => {
  const asked = await open(offline, () => page([9], null));
  expect([shown(), said()]).toEqual([[], expect.stringMatching(/Mất kết nối/)]);
  await press('Thử lại');
  expect([shown(), said()]).toEqual([['Nước lũ 9'], '']);
  expect(asked).toHaveLength(2);
});
