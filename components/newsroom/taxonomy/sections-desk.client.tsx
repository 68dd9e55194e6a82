'use client';

import { Button, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { KeptSection } from '#lib/sections/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import type { SectionDeeds } from './deeds.ts';
import { useFailureText } from './failure-text.ts';
import {
  EditSectionDialog,
  MergeSectionDialog,
  MoveSectionDialog,
  NewSectionDialog,
  RemoveSectionDialog,
  useNameOf,
} from './section-dialogs.client.tsx';
import { type SectionAct, SectionRow } from './section-row.client.tsx';
import classes from './taxonomy.module.css';
import { useAct } from './use-act.ts';
import { useOrder } from './use-order.ts';

type Props = { sections: readonly KeptSection[]; deeds: SectionDeeds };

/** The tree of sections, and all that is done to it. Their order is changed here first and saved as a whole: it makes every page anew. */
export function SectionsDesk({ sections, deeds }: Props) {
  const t = useMessages('taxonomy');
  const nameOf = useNameOf();
  const failureText = useFailureText();
  const order = useOrder(sections);
  const saving = useAct();
  const [open, setOpen] = useState<{ act: SectionAct; id: number | null } | null>(null);
  const [dragged, setDragged] = useState<KeptSection | null>(null);
  const [said, setSaid] = useState('');
  const [undo, setUndo] = useState<string | null>(null);
  const [moved, setMoved] = useState('');
  const section = sections.find(({ id }) => id === open?.id);
  const close = () => setOpen(null);
  const done = (text: string, wayBack: string | null = null) => {
    setSaid(text);
    setUndo(wayBack);
    close();
  };
  const dialog = { onDone: done, onClose: close };

  function put(one: KeptSection, to: number) {
    setSaid('');
    setUndo(null);
    setMoved(t('sections.placed', { name: nameOf(one), ...order.put(one, to) }));
  }

  function save() {
    const [place = null] = order.changed;
    saving.run(
      () => deeds.order({ parentId: place, seen: [...order.standing(place)], ids: [...order.orderOf(place)] }),
      () => {
        setMoved('');
        done(t('sections.orderSaved'));
      },
    );
  }

  function takeBack(merge: string) {
    setSaid('');
    // The way back stays until it was gone: what did not arrive can be tried again.
    saving.run(
      () => deeds.undo({ undo: merge }),
      (back) => done(t('sections.mergeUndone', back)),
    );
  }

  function rows(place: number | null) {
    const ids = order.orderOf(place);
    return ids.flatMap((id, at) => {
      const one = sections.find((each) => each.id === id);
      if (!one) return [];
      const below = place === null ? rows(id) : [];
      return (
        <li key={id}>
          <SectionRow
            section={one}
            at={at}
            count={ids.length}
            isDragged={dragged?.id === id}
            onAct={(act) => setOpen({ act, id })}
            onPut={(to) => put(one, to)}
            onDrag={(isDragged) => setDragged(isDragged ? one : null)}
            onDragOver={() => {
              if (dragged && dragged.id !== id && dragged.parentId === place) put(dragged, at);
            }}
          />
          {below.length > 0 && <ul className={`${classes.list} ${classes.sub}`}>{below}</ul>}
        </li>
      );
    });
  }

  const { failure } = saving;
  return (
    <Stack gap="md" maw="52rem">
      <Group justify="space-between">
        <Title order={1}>{t('sections.title')}</Title>
        <Button onClick={() => setOpen({ act: 'create', id: null })}>{t('sections.create')}</Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t('sections.lead')}
      </Text>
      {said && <OutcomeNotice code="saved" text={said} />}
      {undo && (
        <Group>
          <Button variant="default" loading={saving.isBusy} onClick={() => takeBack(undo)}>
            {t('sections.undoMerge')}
          </Button>
        </Group>
      )}
      {failure && (
        <OutcomeNotice
          code="changed"
          text={
            failure.code === 'conflict' && failure.by && failure.at
              ? t('sections.orderConflict', { by: failure.by, time: shortTime(failure.at) })
              : failureText(failure)
          }
        />
      )}
      <VisuallyHidden role="status">{moved}</VisuallyHidden>
      <ul className={classes.list}>{rows(null)}</ul>
      {order.changed.length > 0 && (
        <Group gap="xs" className={classes.orderBar}>
          <Text size="sm">{t('sections.orderChanged')}</Text>
          <Button onClick={save} loading={saving.isBusy}>
            {t('sections.saveOrder')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              order.forget();
              setMoved('');
            }}
          >
            {t('sections.cancelOrder')}
          </Button>
        </Group>
      )}
      {open?.act === 'create' && <NewSectionDialog parent={section ?? null} create={deeds.create} {...dialog} />}
      {section && open?.act === 'edit' && (
        <EditSectionDialog key={section.id} section={section} change={deeds.change} weigh={deeds.weigh} {...dialog} />
      )}
      {section && open?.act === 'move' && <MoveSectionDialog section={section} sections={sections} move={deeds.move} {...dialog} />}
      {section && open?.act === 'merge' && (
        <MergeSectionDialog section={section} sections={sections} merge={deeds.merge} weigh={deeds.weigh} {...dialog} />
      )}
      {section && open?.act === 'remove' && (
        <RemoveSectionDialog
          section={section}
          remove={deeds.remove}
          weigh={deeds.weigh}
          onMerge={() => setOpen({ act: 'merge', id: section.id })}
          {...dialog}
        />
      )}
    </Stack>
  );
}
