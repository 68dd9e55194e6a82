'use client';

import { Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SelectionInput } from '#lib/moderation/selections/schema';
import type { FoundSelection, Selected } from '#lib/moderation/selections/view';
import { useMessages } from '../messages.client.tsx';
import { DecisionButtons } from './decision-buttons.client.tsx';
import type { Choice } from './deeds.ts';
import classes from './desk.module.css';
import { RejectForm } from './reject-form.client.tsx';

export type FoundGroup = FoundSelection & { kind: SelectionInput['of'] };

type Props = {
  /** Comments that belong together; null while nobody has asked for any. */
  found: FoundGroup | null;
  onDecide: (comments: readonly Selected[], choice: Choice) => void;
  onClose: () => void;
};

/** Shows all that would be decided together, wherever it stands in the lane, and decides it in one act. */
export function GroupDialog({ found, onDecide, onClose }: Props) {
  const t = useMessages('desk');
  const common = useMessages('common');
  const [isRejecting, setIsRejecting] = useState(false);
  const { kind = 'story', comments = [], beyond = 0 } = found ?? {};
  const count = comments.length;

  function decide(choice: Choice) {
    setIsRejecting(false);
    onDecide(comments, choice);
  }

  function close() {
    setIsRejecting(false);
    onClose();
  }

  return (
    <Modal
      opened={found !== null}
      onClose={close}
      title={t('group', { kind, count })}
      size="lg"
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="sm">
        {beyond > 0 && <Text size="sm">{t('groupMore', { count, beyond })}</Text>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls by itself must be scrolled by keys too */}
        <ul className={classes.group} tabIndex={0} aria-label={t('comments', { count })}>
          {comments.map(({ id, name, title, beginning }) => (
            <li key={id}>
              <bdi className={classes.name}>{name}</bdi>: <span dir="auto">{title}</span>
              <Text size="sm" c="dimmed" lineClamp={2} dir="auto">
                {beginning}
              </Text>
            </li>
          ))}
        </ul>
        {isRejecting ? (
          <RejectForm legend={t('rejectWhyMany', { count })} onChoose={decide} onCancel={() => setIsRejecting(false)} />
        ) : (
          <Group gap="xs">
            <DecisionButtons
              status={null}
              isRejecting={false}
              onChoose={(to) => (to === 'rejected' ? setIsRejecting(true) : decide({ to }))}
            />
          </Group>
        )}
      </Stack>
    </Modal>
  );
}
