'use client';

import { Button, Checkbox, Group, VisuallyHidden } from '@mantine/core';
import { useMessages } from '../messages.client.tsx';
import { ListKeyHelp } from './list-key-help.client.tsx';
import classes from './lists.module.css';
import type { ListSelection } from './use-list-selection.ts';

type Props = {
  selection: ListSelection;
  /** False where nothing on the list can be chosen: then only the keys are told. */
  canChoose?: boolean;
};

/** Above a list's rows: the tick for all on this page, how many are chosen (read out), and which keys there are. */
export function SelectionHead({ selection, canChoose = true }: Props) {
  const t = useMessages('lists');
  const { ids, chosen, pageTickProps, keys } = selection;
  return (
    <Group justify="space-between" gap="xs" className={classes.head}>
      {canChoose && ids.length > 0 ? <Checkbox {...pageTickProps} label={t('choosePage', { count: ids.length })} /> : <span />}
      <VisuallyHidden role="status">{chosen.length > 0 && t('chosen', { count: chosen.length })}</VisuallyHidden>
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.keysButton}
        aria-keyshortcuts={keys.isOff ? undefined : '?'}
        onClick={() => keys.setIsHelpOpen(true)}
      >
        {t('keys')}
      </Button>
      <ListKeyHelp keys={keys} />
    </Group>
  );
}
