// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { beforeEach, expect, test, vi } from 'vitest';
import { SavedViews, type ViewDeeds } from '#components/newsroom/lists/saved-views.client.tsx';
import { ViewsDialog } from '#components/newsroom/lists/views-dialog.client.tsx';
import type { SavedView } from '#lib/lists/views/view';
import { until } from '#tests/support/until';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => {} }) }));

let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.replaceChildren();
  root = createRoot(document.body.appendChild(document.createElement('div')));
});

const never = () => Promise.reject(new Error('nobody asked'));
const deeds: ViewDeeds = { save: never, rename: never, remove: never };

/** Opens the dialog, which leads to the field for a new view. */
async function open(saved: SavedView[], some: Partial<ViewDeeds>): Promise<void> {
  await show(saved, some);
  await until(async () => document.activeElement === newName());
}

/** Shows the dialog anew, as the page does when the list of views has changed. */
const show = (saved: SavedView[], some: Partial<ViewDeeds> = {}) =>
  act(async () =>
    root.render(
      <MantineProvider env="test">
        <ViewsDialog
          isOpen
          onClose={() => {}}
          onClosed={() => {}}
          list="articles"
          query="q=lu"
          saved={saved}
          deeds={{ ...deeds, ...some }}
        />
      </MantineProvider>,
    ),
  );

const nameOf = (name: string) => document.querySelector<HTMLInputElement>(`input[aria-label="Tên của “${name}”"]`) ?? expect.fail(name);
const newName = () => document.querySelector<HTMLInputElement>('input[data-autofocus]') ?? expect.fail('no field');
const button = (words: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words) ?? expect.fail(words);

async function type(field: HTMLInputElement, text: string): Promise<void> {
  field.focus();
  await act(async () => {
    // As the browser does it: React looks at what the element itself is told.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const press = (words: string) =>
  act(async () => {
    button(words).focus();
    button(words).click();
  });

const before = { id: 3, name: 'Bài chờ', query: 'stage=ready' };
const other = { id: 4, name: 'Bài lũ', query: 'q=lu' };

test('whoever renames a view stays in its field, which shows the name as it was kept', async () => {
  const rename = vi.fn<ViewDeeds['rename']>().mockResolvedValue({ ok: true, value: { name: 'Chờ đăng' } });
  await open([before, other], { rename });
  const field = nameOf('Bài chờ');
  await type(field, ' Chờ đăng ');
  await act(async () => field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await show([{ ...before, name: 'Chờ đăng' }, other], { rename });
  expect(rename).toHaveBeenCalledExactlyOnceWith({ viewId: 3, name: ' Chờ đăng ' });
  expect(nameOf('Chờ đăng').value).toBe('Chờ đăng');
  expect(document.activeElement).toBe(nameOf('Chờ đăng'));

  await type(nameOf('Bài lũ'), 'Lũ miền Trung');
  await press('Đổi tên Bài lũ');
  await show(
    [
      { ...before, name: 'Chờ đăng' },
      { ...other, name: 'Lũ miền Trung' },
    ],
    { rename },
  );
  expect(document.activeElement).toBe(nameOf('Lũ miền Trung'));
});

test('whoever deletes a view is led to the field for a new one, and hears that it is gone', async () => {
  await open([before], { remove: async () => ({ ok: true, value: { viewId: 3 } }) });
  await press('Xóa Bài chờ');
  await show([]);
  expect(document.querySelector('[role=status]')?.textContent).toBe('Đã xóa “Bài chờ”.');
  expect(document.activeElement).toBe(newName());
});

test('a name that is taken leaves what was typed, and the one who typed it, where they are', async () => {
  await open([before, other], { rename: async () => ({ ok: false, code: 'taken' }) });
  await type(nameOf('Bài chờ'), 'Bài lũ');
  await press('Đổi tên Bài chờ');
  await show([before, other]);
  expect(nameOf('Bài chờ').value).toBe('Bài lũ');
  expect(document.activeElement).toBe(nameOf('Bài chờ'));
  expect(document.querySelector('[role=status]')?.textContent).toContain('Bạn đã có một cách xem mang tên này.');
});

test('whoever closes the dialog of saved views is back at the button of the menu that led there', async () => {
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <SavedViews list="articles" path="/newsroom/articles" query={{}} saved={[before]} deeds={deeds} />
      </MantineProvider>,
    ),
  );
  const opener = button('Cách xem đã lưu (1)');
  await press('Cách xem đã lưu (1)');
  await act(async () => {
    const keep = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].at(-1);
    keep?.focus();
    keep?.click();
  });
  await until(() => document.activeElement === newName());
  await act(async () => document.querySelector<HTMLButtonElement>('button[aria-label="Đóng"]')?.click());
  await until(() => document.querySelector('[role=dialog]') === null);
  await until(() => document.activeElement === opener);
});
