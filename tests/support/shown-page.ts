import { MantineProvider } from '@mantine/core';
import { act, createElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect } from 'vitest';
import { theme } from '#components/newsroom/theme.ts';

/**
 * Shows a part of the newsroom in the test's own document (`@vitest-environment happy-dom`), which is empty before.
 * @returns shows it anew, as the page does when the server has answered
 */
export async function show(page: ReactNode): Promise<(next: ReactNode) => Promise<void>> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // Fields that grow ask for it.
  Object.assign(document, { fonts: new EventTarget() });
  document.body.replaceChildren();
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const render = (next: ReactNode) => act(async () => root.render(createElement(MantineProvider, { theme, env: 'test' }, next)));
  await render(page);
  return render;
}

/** What it is called: its label, else the words that are read out. */
function nameOf(control: HTMLElement): string {
  const spoken = control.cloneNode(true) as HTMLElement;
  for (const silent of spoken.querySelectorAll('[aria-hidden=true], kbd')) silent.remove();
  return (control.getAttribute('aria-label') ?? spoken.textContent ?? '').trim();
}

/** The button that is called so, by its words or its label. */
export const button = (name: string): HTMLButtonElement =>
  [...document.querySelectorAll('button')].find((one) => nameOf(one) === name) ?? expect.fail(`no button ${name}`);

/** Presses it, from the keyboard: it has the focus then. */
export const press = (name: string): Promise<void> =>
  act(async () => {
    button(name).focus();
    button(name).click();
  });

/** The field with this label. */
export function field(label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const control = document.getElementById(found?.htmlFor ?? '');
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) return control;
  return expect.fail(`no field ${label}`);
}

/** Types into the field with this label, in the place of what stood there. */
export async function type(label: string, text: string): Promise<void> {
  const control = field(label);
  const kind = control instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  await act(async () => {
    control.focus();
    // As the browser does it: React looks at what the element itself is told.
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(control, text);
    control.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Sends the form that stands here. */
export const send = (): Promise<void> =>
  act(async () => void document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));

/** Whether the focus is at this, or in it. */
export const hasFocus = (element: Element | null | undefined): boolean => element?.contains(document.activeElement) ?? false;
