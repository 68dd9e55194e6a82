'use client';

import { Kbd, Modal, Table } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { useMessages } from '../../messages.client.tsx';

/** Keys as they are written here: `Mod` is Control, or Command on a Mac. */
const SHORTCUTS = [
  ['save', 'Mod S'],
  ['bold', 'Mod B'],
  ['italic', 'Mod I'],
  ['link', 'Mod K'],
  ['heading2', 'Mod Alt 2'],
  ['heading3', 'Mod Alt 3'],
  ['paragraph', 'Mod Alt 0'],
  ['bulletList', 'Mod Shift 8'],
  ['orderedList', 'Mod Shift 7'],
  ['blockquote', 'Mod Shift B'],
  ['slash', '/'],
  ['find', 'Mod F'],
  ['nextFound', 'Enter'],
  ['previousFound', 'Shift Enter'],
  ['characters', 'Mod Shift Y'],
  ['nextCell', 'Tab'],
  ['previousCell', 'Shift Tab'],
  ['undo', 'Mod Z'],
  ['redo', 'Mod Shift Z'],
  ['shortcuts', 'Mod /'],
] as const;

const ON_A_MAC: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };

/** Every key that does something in the editor. */
export function ShortcutsDialog({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const t = useMessages('bodyTools');
  const os = useOs();
  const isMac = os === 'macos' || os === 'ios';
  const keyName = (key: string) => (isMac && ON_A_MAC[key]) || (key === 'Mod' ? 'Ctrl' : key);
  return (
    <Modal opened={isOpen} onClose={close} title={t('shortcuts')} closeButtonProps={{ 'aria-label': t('close'), size: 'xl' }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('shortcutDeed')}</Table.Th>
            <Table.Th scope="col">{t('shortcutKeys')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {SHORTCUTS.map(([deed, keys]) => (
            <Table.Tr key={deed}>
              <Table.Td>{t(`shortcutOf.${deed}`)}</Table.Td>
              <Table.Td>
                {keys.split(' ').map((key, index) => (
                  <span key={key}>
                    {index > 0 && ' + '}
                    <Kbd>{keyName(key)}</Kbd>
                  </span>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
