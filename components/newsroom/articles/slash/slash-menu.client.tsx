'use client';

import { Portal, Text, VisuallyHidden } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useMessages } from '../../messages.client.tsx';
import type { SendToBody } from '../insert-controls.client.tsx';
import type { Tool } from '../tools/tool.ts';
import { itemsFor, runItem, type SlashItem } from './slash-items.ts';
import classes from './slash-menu.module.css';
import type { Slash, SlashKey, SlashStore } from './slash-plugin.ts';

type Props = { editor: Editor; store: SlashStore; send: SendToBody; open: (tool: Tool) => void };

/** The list that a slash opens. The focus stays in the text, which says by `aria-activedescendant` what is chosen. */
export function SlashMenu(props: Props) {
  const slash = useSyncExternalStore(props.store.subscribe, props.store.slash, () => null);
  return slash && <SlashList {...props} slash={slash} />;
}

function SlashList({ editor, store, send, open, slash }: Props & { slash: Slash }) {
  const t = useMessages('bodyTools');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const items = itemsFor(slash.typed, (item) => t(`slash.${item}`));
  const chosen = Math.min(active, items.length - 1);
  const optionId = (index: number) => `${id}${index}`;

  function choose(item: SlashItem): void {
    store.close();
    editor.chain().focus().deleteRange(slash).run();
    runItem(item, { editor, send, open });
  }

  function onKey(key: SlashKey): boolean {
    if (key === 'Escape') store.close();
    else if (items.length === 0) return false;
    else if (key === 'ArrowDown') setActive((chosen + 1) % items.length);
    else if (key === 'ArrowUp') setActive((chosen - 1 + items.length) % items.length);
    else {
      const item = items[chosen];
      if (item) choose(item);
    }
    return true;
  }

  useEffect(() => {
    store.onKey(onKey);
    return () => store.onKey(null);
  });

  useLayoutEffect(() => {
    const field = editor.view.dom;
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-haspopup', 'listbox');
    field.setAttribute('aria-controls', id);
    return () => {
      for (const name of ['aria-autocomplete', 'aria-haspopup', 'aria-controls', 'aria-activedescendant']) field.removeAttribute(name);
    };
  }, [editor, id]);

  const activeId = items.length > 0 ? optionId(chosen) : null;
  useLayoutEffect(() => {
    if (activeId) editor.view.dom.setAttribute('aria-activedescendant', activeId);
    else editor.view.dom.removeAttribute('aria-activedescendant');
    document.getElementById(activeId ?? '')?.scrollIntoView({ block: 'nearest' });
  }, [editor, activeId]);

  const { from } = slash;
  useLayoutEffect(() => {
    const place = () => list.current && placeAt(list.current, editor.view.coordsAtPos(from));
    place();
    // Whatever moves under it, its line among others.
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  });

  return (
    <Portal>
      <div ref={list} className={classes.menu}>
        {items.length === 0 && (
          <Text size="sm" p="xs">
            {t('slashNone')}
          </Text>
        )}
        {/* What scrolls can be reached; whoever does so is led back to the text, whose keys choose. */}
        <div
          role="listbox"
          id={id}
          aria-label={t('slashMenu')}
          hidden={items.length === 0}
          className={classes.list}
          tabIndex={0}
          onFocus={() => editor.commands.focus()}
        >
          {items.map((item, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the text has the focus, and its keys.
            <div
              key={item}
              id={optionId(index)}
              role="option"
              aria-selected={index === chosen}
              className={classes.item}
              // The text keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(item)}
            >
              {t(`slash.${item}`)}
            </div>
          ))}
        </div>
        <VisuallyHidden role="status">{t('slashFound', { count: items.length })}</VisuallyHidden>
      </div>
    </Portal>
  );
}

/** Below the line, or above it where there is more room; never beyond the edge of the window. */
function placeAt(menu: HTMLElement, line: { left: number; top: number; bottom: number }): void {
  const below = window.innerHeight - line.bottom;
  const isAbove = below < menu.offsetHeight && line.top > below;
  menu.style.left = `${Math.max(8, Math.min(line.left, document.documentElement.clientWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = isAbove ? 'auto' : `${line.bottom + 4}px`;
  menu.style.bottom = isAbove ? `${window.innerHeight - line.top + 4}px` : 'auto';
}
