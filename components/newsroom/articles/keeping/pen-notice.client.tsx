'use client';

import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMessages } from '../../messages.client.tsx';
import type { Keeping } from './use-keeping.ts';

/** Who else has the story open, who writes, and the way to take over. */
export function PenNotice({ keeping, isDirty }: { keeping: Keeping; isDirty: boolean }) {
  const t = useMessages('keeping');
  const [isAsking, asking] = useDisclosure(false);
  const { writer, mayWrite, attendance, hasLost } = keeping;
  if (mayWrite || !writer) {
    const names = (attendance?.others ?? []).map(({ name, isMe }) => (isMe ? t('yourself') : name));
    return names.length > 0 ? (
      <Text size="sm" c="dimmed">
        {t('alsoHere', { names: names.join(', ') })}
      </Text>
    ) : null;
  }
  const { name, isMe } = writer;
  const told = () => {
    if (hasLost) return t(isMe ? 'lostToYourself' : 'lostTo', { name });
    return t(isMe ? 'youWriteElsewhere' : 'writes', { name });
  };
  return (
    <Alert color="gray" variant="outline" role="status">
      <Group justify="space-between" gap="xs">
        <Stack gap={2}>
          <Text size="sm">{told()}</Text>
          <Text size="sm" c="dimmed">
            {t(isDirty ? 'wordsBeingSaved' : hasLost ? 'wordsSaved' : 'readsAlong')}
          </Text>
        </Stack>
        {attendance && (
          <Button variant="default" onClick={asking.open}>
            {t(hasLost ? 'takeBack' : 'takeOver')}
          </Button>
        )}
      </Group>
      <Modal opened={isAsking} onClose={asking.close} title={t('takeOverTitle')} closeButtonProps={{ 'aria-label': t('cancel') }}>
        <Stack>
          <Text>{t(isMe ? 'takeOverFromYourself' : 'takeOverFrom', { name })}</Text>
          <Group gap="xs">
            <Button
              onClick={() => {
                asking.close();
                keeping.takeOver();
              }}
            >
              {t(hasLost ? 'takeBack' : 'takeOver')}
            </Button>
            <Button variant="default" onClick={asking.close} data-autofocus>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Alert>
  );
}
