'use client';

import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { MAX_REASON_CHARS } from '#lib/articles/schema';
import { useMessages } from '../messages.client.tsx';
import classes from './editor-bar.module.css';

type Props = { isOpen: boolean; onClose: () => void; onUnpublish: (reason: string) => void };

/** Asks once more before a story is taken away, and what readers are told where it was. */
export function UnpublishDialog({ isOpen, onClose, onUnpublish }: Props) {
  const t = useMessages('articles');
  const common = useMessages('common');
  const [reason, setReason] = useState('');
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('unpublishTitle')}
      classNames={{ title: classes.dialogTitle }}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack>
        <Text>{t('unpublishText')}</Text>
        <Textarea
          label={t('reasonField')}
          description={t('reasonHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          maxLength={MAX_REASON_CHARS}
          autosize
          minRows={2}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {common('cancel')}
          </Button>
          <Button onClick={() => onUnpublish(reason)}>{t('unpublish')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
