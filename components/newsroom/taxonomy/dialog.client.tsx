'use client';

import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import { useFocusReturned } from '../use-focus-back.ts';
import { useFailureText } from './failure-text.ts';
import type { useAct } from './use-act.ts';

type Props = {
  title: string;
  /** The deed, where the dialog stays open until it is done. */
  act?: ReturnType<typeof useAct>;
  /** What the button that does it says; null while there is nothing to be done. */
  doIt: string | null;
  isGrave?: boolean;
  onDo: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog with one deed: what it is about, why it was not done, the button that does it and the way out. */
export function Dialog({ title, act, doIt, isGrave = false, onDo, onClose, children }: Props) {
  const t = useMessages('taxonomy');
  const common = useMessages('common');
  useFocusReturned();
  const failureText = useFailureText();
  const { failure = null, isBusy = false } = act ?? {};
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) onDo();
        }}
      >
        <Stack gap="md">
          {failure && failure.code !== 'invalid' && (
            <OutcomeNotice code={failure.code === 'conflict' ? 'changed' : failure.code} text={failureText(failure)} />
          )}
          {children}
          <Group gap="xs">
            {doIt !== null && (
              <Button type="submit" loading={isBusy} {...(isGrave && { color: 'lacquer' })}>
                {doIt}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t('form.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
