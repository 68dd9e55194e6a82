'use client';

import { Anchor, Stack, Title } from '@mantine/core';
import { LinkTabs } from '../link-tabs.client.tsx';
import { useMessages } from '../messages.client.tsx';

/** What stands over both pages of connections. */
export function ConnectionsTabs({ here }: { here: 'tokens' | 'webhooks' }) {
  const t = useMessages('connections');
  return (
    <Stack gap="sm">
      <Title order={1}>{t('title')}</Title>
      <LinkTabs
        label={t('parts')}
        tabs={[
          { href: '/newsroom/connections', isHere: here === 'tokens', children: t('tokens') },
          { href: '/newsroom/connections/webhooks', isHere: here === 'webhooks', children: t('webhooks') },
        ]}
      />
      <Anchor href="/api/docs" size="sm">
        {t('docs')}
      </Anchor>
    </Stack>
  );
}
