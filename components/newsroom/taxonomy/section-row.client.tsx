'use client';

import { ActionIcon, Anchor, Badge, Button, Group, Text } from '@mantine/core';
import type { DragEvent, KeyboardEvent } from 'react';
import type { KeptSection } from '#lib/sections/view';
import { sectionPath } from '#lib/site/paths';
import { useMessages } from '../messages.client.tsx';
import { EarlierIcon, HandleIcon, LaterIcon } from '../order-icons.tsx';
import { useNameOf } from './section-dialogs.client.tsx';
import classes from './taxonomy.module.css';

/** What is asked of a section's row. */
export type SectionAct = 'edit' | 'move' | 'merge' | 'remove' | 'create';

type Props = {
  section: KeptSection;
  at: number;
  count: number;
  isDragged: boolean;
  onAct: (act: SectionAct) => void;
  onPut: (to: number) => void;
  onDrag: (isDragged: boolean) => void;
  onDragOver: () => void;
};

/** A section: what it is called and holds, its deeds, and ways to give it another place, by hand, by keys, by presses. */
export function SectionRow({ section, at, count, isDragged, onAct, onPut, onDrag, onDragOver }: Props) {
  const t = useMessages('taxonomy');
  const name = useNameOf()(section);
  const { slug, stories, drafts, isHidden, hasPolicy, pastSlugs, parentId } = section;

  function press(event: KeyboardEvent) {
    const to = event.key === 'ArrowUp' ? at - 1 : event.key === 'ArrowDown' ? at + 1 : null;
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onPut(to);
  }
  function over(event: DragEvent) {
    event.preventDefault();
    onDragOver();
  }
  const acts: SectionAct[] = ['edit', 'move', 'merge', 'remove'];

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dropped here can be moved by keys as well.
    <div className={`${classes.line} ${isDragged ? classes.dragged : ''}`} onDragOver={over} onDrop={over}>
      <div className={classes.places}>
        <Button
          variant="default"
          px="xs"
          className={classes.handle}
          aria-label={t('sections.handle', { name })}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', name);
            onDrag(true);
          }}
          onDragEnd={() => onDrag(false)}
          onKeyDown={press}
        >
          <HandleIcon />
        </Button>
        <ActionIcon variant="default" size="lg" aria-label={t('sections.up', { name })} disabled={at === 0} onClick={() => onPut(at - 1)}>
          <EarlierIcon />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('sections.down', { name })}
          disabled={at === count - 1}
          onClick={() => onPut(at + 1)}
        >
          <LaterIcon />
        </ActionIcon>
      </div>
      <div className={classes.what}>
        <Group gap="xs">
          <Text fw={600} className={classes.name}>
            {name}
          </Text>
          {isHidden && (
            <Badge variant="outline" color="gray">
              {t('sections.hidden')}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed" className={classes.name}>
          <Anchor href={sectionPath(slug, 'vi')} target="_blank" underline="always" aria-label={`${t('terms.view')}: ${name}, /${slug}`}>
            /{slug}
          </Anchor>
          {' · '}
          {t('terms.used', { stories, drafts })}
          {hasPolicy && ` · ${t('sections.policy')}`}
        </Text>
        {pastSlugs.length > 0 && (
          <Text size="sm" c="dimmed" className={classes.name}>
            {t('sections.past', { slugs: pastSlugs.map((past) => `/${past}`).join(', ') })}
          </Text>
        )}
        <Group gap="xs" mt={4}>
          {acts.map((act) => (
            <Button
              key={act}
              variant="subtle"
              size="compact-sm"
              aria-label={t('sections.deedOf', { deed: t(`sections.${act}`), name })}
              onClick={() => onAct(act)}
            >
              {t(`sections.${act}`)}
            </Button>
          ))}
          {parentId === null && (
            <Button variant="subtle" size="compact-sm" aria-label={t('sections.createUnder', { name })} onClick={() => onAct('create')}>
              + {t('sections.child')}
            </Button>
          )}
        </Group>
      </div>
    </div>
  );
}
