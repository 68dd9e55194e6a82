'use client';

import { Alert, Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { AddressLine } from '#lib/imports/old-addresses/view';
import type { Result } from '#lib/result';
import { SureButton } from '../connections/sure-button.client.tsx';
import { ListPager } from '../lists/list-pager.client.tsx';
import { ListTools } from '../lists/list-tools.client.tsx';
import { useMessages } from '../messages.client.tsx';
import { useFocusBack } from '../use-focus-back.ts';
import { refusalOf } from './refusal-of.ts';
import classes from './transfer.module.css';

type Props = {
  lines: readonly AddressLine[];
  count: number;
  words: string;
  after: string | undefined;
  older: string | null;
  forget(input: {
    path: string | null;
  }): Promise<Result<{ deleted: number }, { code: 'forbidden' | 'signed-out' | 'invalid' | 'unavailable' }>>;
};

/** Old addresses and where they lead, to look through, take away and remove. */
export function AddressList({ lines, count, words, after, older, forget }: Props) {
  const t = useMessages('transfer');
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);
  const opener = useFocusBack(isAsking);
  const [told, setTold] = useState<string | null>(null);

  async function remove(path: string | null) {
    const answer = await forget({ path }).catch(() => ({ ok: false, code: 'unavailable' }) as const);
    setTold(answer.ok ? t('addresses.removed', { count: answer.value.deleted }) : refusalOf(t, answer.code));
    setIsAsking(false);
    router.refresh();
  }

  return (
    <Stack gap="md" maw="60rem">
      <Anchor component={Link} href="/newsroom/transfer">
        {t('back')}
      </Anchor>
      <Title order={1}>{t('addresses.title')}</Title>
      <Text size="sm" c="dimmed">
        {t('addresses.lead', { count })}
      </Text>
      <ListTools
        path="/newsroom/transfer/addresses"
        query={{ q: words, after }}
        search={{ label: t('addresses.search') }}
        count={lines.length}
      />
      {told && (
        <Alert color="gray" variant="outline" role="status">
          {told}
        </Alert>
      )}
      {lines.length === 0 ? (
        <Text>{t('addresses.none')}</Text>
      ) : (
        <Table className={classes.addresses}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('addresses.from')}</Table.Th>
              <Table.Th scope="col">{t('addresses.to')}</Table.Th>
              <Table.Th scope="col">{t('addresses.remove')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(({ path, target }) => (
              <Table.Tr key={path}>
                <Table.Td>{path}</Table.Td>
                <Table.Td>{target ? <Anchor href={target}>{target}</Anchor> : t('addresses.nowhere')}</Table.Td>
                <Table.Td>
                  <SureButton
                    label={t('addresses.remove')}
                    which={path}
                    warning={t('addresses.sureOne')}
                    onSure={() => void remove(path)}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <ListPager path="/newsroom/transfer/addresses" query={{ q: words, after }} older={older} />
      {count > 0 && (
        <Group gap="xs">
          <Button component="a" href="/api/newsroom/old-addresses" download variant="default">
            {t('addresses.export')}
          </Button>
          {isAsking ? (
            <>
              <Text size="sm">{t('addresses.sure', { count })}</Text>
              <Button onClick={() => remove(null)}>{t('addresses.removeAll')}</Button>
              <Button variant="default" autoFocus onClick={() => setIsAsking(false)}>
                {t('addresses.keep')}
              </Button>
            </>
          ) : (
            <Button ref={opener} variant="default" onClick={() => setIsAsking(true)}>
              {t('addresses.removeAll')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
