'use client';

import { Badge, Code, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ApiToken } from '#lib/api-tokens/view';
import { shortTime } from '#lib/vietnamese/days';
import { ListPager } from '../lists/list-pager.client.tsx';
import { useMessages } from '../messages.client.tsx';
import classes from './connections.module.css';
import { ConnectionsTabs } from './connections-tabs.client.tsx';
import { type MakeToken, REFUSED, type RevokeToken, unavailable } from './deeds.ts';
import { NewToken } from './new-token.client.tsx';
import { SecretOnce } from './secret-once.client.tsx';
import { SureButton } from './sure-button.client.tsx';

type Props = {
  tokens: readonly ApiToken[];
  /** Where the next page begins. */
  older: string | null;
  query: { after?: string };
  people: readonly { id: number; name: string }[];
  me: number;
  make: MakeToken;
  revoke: RevokeToken;
};

/** The tokens there are, and a new one. */
export function TokensDesk({ tokens, older, query, people, me, make, revoke }: Props) {
  const t = useMessages('connections');
  const router = useRouter();
  const [made, setMade] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const time = (moment: string) => shortTime(new Date(moment));

  async function end(id: number) {
    const answer = await revoke({ id }).catch(unavailable);
    setSaid(answer.ok ? t('revoked') : t(`refused.${REFUSED[answer.code]}`));
    router.refresh();
  }

  return (
    <Stack gap="md" className={classes.desk}>
      <ConnectionsTabs here="tokens" />
      <Text size="sm">{t('tokensLead')}</Text>
      <Title order={2}>{t('newToken')}</Title>
      {made && <SecretOnce label={t('tokenOnce')} value={made} onPut={() => setMade(null)} />}
      <NewToken
        people={people}
        me={me}
        make={make}
        onMade={(token) => {
          setMade(token);
          router.refresh();
        }}
      />
      <Title order={2}>{t('tokens')}</Title>
      <Text size="sm" role="status">
        {said}
      </Text>
      {tokens.length === 0 && <Text>{t('noTokens')}</Text>}
      <ul className={classes.lines}>
        {tokens.map(({ id, name, prefix, scopes, person, state, createdBy, createdAt, expiresAt, usedAt }) => (
          <li key={id}>
            <Group gap="xs">
              <Text fw={600}>{name}</Text>
              <Code>{prefix}…</Code>
              <Badge variant="outline" color={state === 'open' ? 'gray' : 'lacquer'}>
                {t('tokenState', { state })}
              </Badge>
            </Group>
            <Text size="sm">{t('tokenLine', { person, maker: createdBy, time: time(createdAt), until: time(expiresAt) })}</Text>
            <Text size="sm">{usedAt ? t('usedAt', { time: time(usedAt) }) : t('neverUsed')}</Text>
            <Text size="sm">
              <VisuallyHidden>{t('scopes')}: </VisuallyHidden>
              {scopes.map((scope) => t(`scope.${scope}`)).join('; ')}
            </Text>
            {state === 'open' && (
              <SureButton label={t('revoke')} which={t('revokeWhich', { name })} warning={t('revokeSure')} onSure={() => void end(id)} />
            )}
          </li>
        ))}
      </ul>
      <ListPager path="/newsroom/connections" query={query} older={older} />
    </Stack>
  );
}
