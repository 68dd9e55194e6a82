'use client';

import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import type { OverRight } from '#lib/media/library/view';
import { shortDay } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import classes from './media.module.css';

type Props = {
  /** What may be used no more; null: nothing is asked. */
  items: readonly OverRight[] | null;
  /** What is about to be done. */
  deed: 'publish' | 'plan';
  onCancel: () => void;
  /** With the items that were shown, and no others. */
  onAccept: (accepted: number[]) => void;
};

/** Asks once more before a story goes out, or is to go out, with pictures or files that may be used no more. */
export function RightsDialog({ items, deed, onCancel, onAccept }: Props) {
  const t = useMessages('mediaLibrary');
  const common = useMessages('common');
  return (
    <Modal
      opened={items !== null}
      onClose={onCancel}
      title={t('rightsAsk.title')}
      classNames={{ title: classes.dialogTitle }}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack>
        <Text>{t('rightsAsk.text', { deed })}</Text>
        <List>
          {(items ?? []).map(({ id, name, until, note }) => (
            <List.Item key={id}>
              {t('rightsOver', { name: name || t('rightsAsk.nameless', { id: `${id}` }), day: shortDay(until) })} {note}
            </List.Item>
          ))}
        </List>
        <Text size="sm">{t('rightsAsk.logged')}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel} data-autofocus>
            {common('cancel')}
          </Button>
          <Button color="lacquer" onClick={() => onAccept((items ?? []).map(({ id }) => id))}>
            {t('rightsAsk.accept', { deed })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
