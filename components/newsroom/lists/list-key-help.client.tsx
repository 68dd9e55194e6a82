'use client';

import { Modal, Stack, Switch, Text } from '@mantine/core';
import keyClasses from '../desk/keys.module.css';
import { keyName } from '../desk/keys.ts';
import { useMessages } from '../messages.client.tsx';
import { LIST_COMMANDS, LIST_KEYS } from './list-keys.ts';
import type { ListSelection } from './use-list-selection.ts';

/** The keys of a list, and how to be rid of them. */
export function ListKeyHelp({ keys }: { keys: ListSelection['keys'] }) {
  const t = useMessages('lists');
  const common = useMessages('common');
  return (
    <Modal
      opened={keys.isHelpOpen}
      onClose={() => keys.setIsHelpOpen(false)}
      title={t('keys')}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="sm">
        <Switch
          label={t('keysOn')}
          description={t('keysOnHint')}
          checked={!keys.isOff}
          onChange={({ currentTarget }) => keys.setIsOff(!currentTarget.checked)}
        />
        <table className={keyClasses.list}>
          <tbody>
            {LIST_COMMANDS.map((command) => (
              <tr key={command}>
                <th scope="row">{t(`command.${command}`)}</th>
                <td>
                  <kbd className={keyClasses.key}>{keyName(LIST_KEYS[command])}</kbd>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Text size="sm" c="dimmed">
          {t('keysRange')}
        </Text>
      </Stack>
    </Modal>
  );
}
