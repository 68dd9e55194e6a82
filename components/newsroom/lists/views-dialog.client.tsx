'use client';

import { Alert, Button, Group, Modal, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, type RefObject, useRef, useState, useTransition } from 'react';
import type { ListName } from '#lib/lists/names';
import { MAX_SAVED_VIEWS, MAX_VIEW_NAME_CHARS } from '#lib/lists/views/schema';
import type { SavedView } from '#lib/lists/views/view';
import { useMessages } from '../messages.client.tsx';
import classes from './lists.module.css';
import type { ViewDeeds } from './saved-views.client.tsx';

type Props = {
  isOpen: boolean;
  onClose: () => void;
  /** It is gone: what opened it stands in a menu that is gone, too, and cannot get the focus back. */
  onClosed: () => void;
  list: ListName;
  /** What is shown, as words of the address. */
  query: string;
  saved: readonly SavedView[];
  deeds: ViewDeeds;
};

/** Saves what is shown under a name, and keeps what was saved: other names, or none any more. */
export function ViewsDialog({ isOpen, onClose, onClosed, list, query, saved, deeds }: Props) {
  const t = useMessages('lists');
  const common = useMessages('common');
  const router = useRouter();
  const [name, setName] = useState('');
  const [said, setSaid] = useState<{ text: string; isWrong: boolean } | null>(null);
  const [isBusy, start] = useTransition();
  const newName = useRef<HTMLInputElement>(null);

  /** @param field what is typed into next: a button that is busy, or goes with its line, cannot keep the focus */
  function attempt(
    deed: () => Promise<{ ok: true } | { ok: false; code: string }>,
    text: string,
    field: RefObject<HTMLInputElement | null>,
    onDone?: () => void,
  ) {
    start(async () => {
      const answer = await deed().catch(() => ({ ok: false, code: 'unavailable' }) as const);
      // Who types on meanwhile stays there.
      if (!(document.activeElement instanceof HTMLInputElement)) field.current?.focus();
      setSaid(answer.ok ? { text, isWrong: false } : { text: t(`viewFailed.${failureName(answer.code)}`, LIMITS), isWrong: true });
      if (!answer.ok) return;
      onDone?.();
      router.refresh();
    });
  }

  function save(event: FormEvent) {
    event.preventDefault();
    attempt(
      () => deeds.save({ list, name, query }),
      t('viewSaved', { name: name.trim() }),
      newName,
      () => setName(''),
    );
  }

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      returnFocus={false}
      onExitTransitionEnd={onClosed}
      title={t('viewsTitle')}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        <form onSubmit={save} className={classes.viewForm}>
          <TextInput
            ref={newName}
            label={t('viewName')}
            description={t('viewNameHint')}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            maxLength={MAX_VIEW_NAME_CHARS}
            autoComplete="off"
            data-autofocus
          />
          <Button type="submit" loading={isBusy}>
            {t('saveView')}
          </Button>
        </form>
        <div role="status">
          {said && (
            <Alert p="xs" color={said.isWrong ? 'lacquer' : 'gray'} variant="outline">
              {said.text}
            </Alert>
          )}
        </div>
        {saved.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('noViews')}
          </Text>
        ) : (
          <ul className={classes.viewList}>
            {saved.map((view) => (
              <ViewLine
                key={view.id}
                view={view}
                isBusy={isBusy}
                onRename={(wished, field) =>
                  attempt(() => deeds.rename({ viewId: view.id, name: wished }), t('viewRenamed', { name: wished.trim() }), field)
                }
                onRemove={() => attempt(() => deeds.remove({ viewId: view.id }), t('viewRemoved', { name: view.name }), newName)}
              />
            ))}
          </ul>
        )}
      </Stack>
    </Modal>
  );
}

type LineProps = {
  view: SavedView;
  isBusy: boolean;
  onRename: (name: string, field: RefObject<HTMLInputElement | null>) => void;
  onRemove: () => void;
};

function ViewLine({ view, isBusy, onRename, onRemove }: LineProps) {
  const t = useMessages('lists');
  const [name, setName] = useState(view.name);
  const [known, setKnown] = useState(view.name);
  const field = useRef<HTMLInputElement>(null);
  if (known !== view.name) {
    setKnown(view.name);
    // Another name came, most likely the one typed here; other words that are being typed stay.
    if (name === known || name.trim() === view.name) setName(view.name);
  }
  const which = <VisuallyHidden> {view.name}</VisuallyHidden>;
  return (
    <li>
      <form
        className={classes.viewForm}
        onSubmit={(event) => {
          event.preventDefault();
          onRename(name, field);
        }}
      >
        <TextInput
          ref={field}
          aria-label={t('viewNameOf', { name: view.name })}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          maxLength={MAX_VIEW_NAME_CHARS}
          autoComplete="off"
        />
        <Group gap="xs" wrap="nowrap">
          <Button type="submit" variant="default" disabled={isBusy || name.trim() === view.name}>
            {t('renameView')}
            {which}
          </Button>
          <Button variant="subtle" disabled={isBusy} onClick={onRemove}>
            {t('removeView')}
            {which}
          </Button>
        </Group>
      </form>
    </li>
  );
}

const LIMITS = { max: MAX_SAVED_VIEWS, chars: MAX_VIEW_NAME_CHARS };

const FAILURES = {
  taken: 'taken',
  'too-many': 'tooMany',
  invalid: 'invalid',
  'not-found': 'notFound',
  'signed-out': 'signedOut',
} as const;

const failureName = (code: string) => (code in FAILURES ? FAILURES[code as keyof typeof FAILURES] : 'other');
