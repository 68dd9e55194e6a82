'use client';

import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Endpoint, DeliveryLine as Line } from '#lib/webhooks/view';
import { ListPager } from '../lists/list-pager.client.tsx';
import { useMessages } from '../messages.client.tsx';
import classes from './connections.module.css';
import { ConnectionsTabs } from './connections-tabs.client.tsx';
import { REFUSED, unavailable, type WebhookDeeds } from './deeds.ts';
import { DeliveryLine } from './delivery-line.client.tsx';
import { EndpointForm } from './endpoint-form.client.tsx';
import { EndpointLine } from './endpoint-line.client.tsx';
import { SecretOnce } from './secret-once.client.tsx';

type Props = {
  endpoints: readonly Endpoint[];
  deliveries: readonly Line[];
  /** The endpoint whose messages are shown; null: of all. */
  shown: number | null;
  query: { endpoint?: string; after?: string };
  older: string | null;
  deeds: WebhookDeeds;
};

const EMPTY = { name: '', url: '', events: [] };
const PATH = '/newsroom/connections/webhooks';

/** The services that are told, and what they were told. */
export function WebhooksDesk({ endpoints, deliveries, shown, query, older, deeds }: Props) {
  const t = useMessages('connections');
  const router = useRouter();
  const [secret, setSecret] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const say = (text: string) => {
    setSaid(text);
    router.refresh();
  };

  async function again(id: number) {
    const answer = await deeds.again({ id }).catch(unavailable);
    say(answer.ok ? t('againDone') : t(`refused.${REFUSED[answer.code]}`));
  }

  return (
    <Stack gap="md" className={classes.desk}>
      <ConnectionsTabs here="webhooks" />
      <Text size="sm">{t('webhooksLead')}</Text>
      <Text size="sm" role="status">
        {said}
      </Text>
      {secret && <SecretOnce key={secret} label={t('secretOnce')} value={secret} onPut={() => setSecret(null)} />}
      {endpoints.length === 0 && <Text>{t('noEndpoints')}</Text>}
      <ul className={classes.lines}>
        {endpoints.map((endpoint) => (
          <li key={endpoint.id}>
            <EndpointLine endpoint={endpoint} deeds={deeds} say={say} onSecret={setSecret} />
          </li>
        ))}
      </ul>
      <Title order={2}>{t('newEndpoint')}</Title>
      <EndpointForm
        before={EMPTY}
        save={async (fields) => {
          const answer = await deeds.make(fields).catch(unavailable);
          if (!answer.ok) return answer;
          setSecret(answer.value.secret);
          say(t('saved'));
          return null;
        }}
      />
      <Title order={2}>{t('deliveries')}</Title>
      <Group>
        <Button variant="default" size="compact-md" onClick={() => router.refresh()}>
          {t('reload')}
        </Button>
        {shown !== null && (
          <Anchor component={Link} size="sm" href={PATH}>
            {t('allEndpoints')}
          </Anchor>
        )}
      </Group>
      {deliveries.length === 0 && <Text>{t('noDeliveries')}</Text>}
      <ul className={classes.lines}>
        {deliveries.map((line) => (
          <li key={line.id}>
            <DeliveryLine line={line} onAgain={() => void again(line.id)} />
          </li>
        ))}
      </ul>
      <ListPager path={PATH} query={query} older={older} />
    </Stack>
  );
}
