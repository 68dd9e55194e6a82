'use client';

import { Alert, Button, Group, Modal, Stack, Switch, Text } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useMessages } from '../messages.client.tsx';
import classes from './keys.module.css';
import { assignKey, COMMANDS, type Command, isTypedInto, type KeySettings, keyName } from './keys.ts';

type Props = {
  isOpen: boolean;
  onClose: () => void;
  settings: KeySettings;
  /** Keeps other keys on this device; null gives back the keys of the house. */
  onChange: (settings: KeySettings | null) => void;
};

/** All keys of the desk: which is which, another one for any of them, and none at all. */
export function KeyHelp({ isOpen, onClose, settings, onChange }: Props) {
  const t = useMessages('desk');
  const common = useMessages('common');
  const [asking, setAsking] = useState<Command | null>(null);
  const [said, setSaid] = useState('');
  const nameOf = (command: Command) => t('command', { command: command.replace(':', '_').replaceAll('-', '_') });

  function take(command: Command, event: KeyboardEvent) {
    // The key that opened this, held down or let go, is no answer.
    if (event.repeat || event.key === 'Shift') return;
    setAsking(null);
    setSaid('');
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return;
    const assigned = assignKey(settings, command, event.nativeEvent);
    if (!assigned.ok) {
      setSaid(assigned.code === 'taken' ? t('keyTaken', { command: nameOf(assigned.by) }) : t('notAKey'));
      return;
    }
    onChange(assigned.settings);
    const chosen = assigned.settings.keys[command];
    const done = t('keyChanged', { command: nameOf(command), key: keyName(chosen) });
    setSaid(isTypedInto(chosen) ? `${done} ${t('keyTypedInto')}` : done);
  }

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      // Escape takes back the wish for another key first.
      closeOnEscape={asking === null}
      title={t('keys')}
      size="lg"
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="sm">
        <Switch
          label={t('keysOn')}
          description={t('keysOnHint')}
          checked={!settings.isOff}
          onChange={({ currentTarget }) => onChange({ ...settings, isOff: !currentTarget.checked })}
        />
        <div role="status">{said && <Alert p="xs">{said}</Alert>}</div>
        <table className={classes.list}>
          <caption>{t('keysCaption')}</caption>
          <tbody>
            {COMMANDS.map((command) => (
              <tr key={command}>
                <th scope="row">{nameOf(command)}</th>
                <td>
                  <kbd className={classes.key}>{keyName(settings.keys[command])}</kbd>
                </td>
                <td>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={asking === command ? t('pressKey') : t('changeKeyOf', { command: nameOf(command) })}
                    onClick={() => setAsking(command)}
                    onKeyDown={(event) => asking === command && take(command, event)}
                    onBlur={() => setAsking((now) => (now === command ? null : now))}
                  >
                    {asking === command ? t('pressKey') : t('changeKey')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Text size="sm">{t('keysAlways')}</Text>
        <Group>
          <Button
            variant="default"
            onClick={() => {
              onChange(null);
              setSaid(t('keysReset'));
            }}
          >
            {t('resetKeys')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
