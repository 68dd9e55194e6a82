'use client';

import { Alert, Button, Group, NumberInput, Radio, Stack, Text, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { DEFAULT_DAYS, MAX_DAYS } from '#lib/articles/preview-links/schema';
import type { PreviewLink } from '#lib/articles/preview-links/view';
import { useMessages } from '../../messages.client.tsx';
import type { PreviewLinkDeeds } from './deeds.ts';
import { LinkLine } from './link-line.client.tsx';
import classes from './preview-links.module.css';

/** What the page gives for it. */
export type PreviewLinksData = { links: readonly PreviewLink[]; deeds: PreviewLinkDeeds };
/** `version`: the one that was saved last. */
type Props = PreviewLinksData & { articleId: number; version: number };

/** On the page of an article: links with which somebody without an account reads the draft. */
export function PreviewLinks({ articleId, version, links, deeds }: Props) {
  const t = useMessages('previewLinks');
  const router = useRouter();
  const [shows, setShows] = useState<'newest' | 'fixed'>('newest');
  const [days, setDays] = useState<number | string>(DEFAULT_DAYS);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  async function run(deed: () => ReturnType<PreviewLinkDeeds['make']>, done: string) {
    setIsBusy(true);
    setSaid('');
    const answer = await deed().catch(() => ({ ok: false, code: 'unavailable' }) as const);
    setIsBusy(false);
    setError(answer.ok ? null : t(answer.code === 'too-many' ? 'tooMany' : answer.code === 'not-found' ? 'notFound' : 'failed'));
    if (!answer.ok) return;
    setSaid(done);
    router.refresh();
  }

  const make = () => run(() => deeds.make({ articleId, version: shows === 'fixed' ? version : null, days: Number(days) }), t('made'));
  return (
    <Stack gap="sm" component="section">
      <Title order={2}>{t('title')}</Title>
      <Text size="sm" c="dimmed">
        {t('lead')}
      </Text>
      {links.length > 0 && (
        <ul className={classes.list}>
          {links.map((link) => (
            <LinkLine key={link.id} link={link} isBusy={isBusy} revoke={() => run(() => deeds.revoke({ linkId: link.id }), t('revoked'))} />
          ))}
        </ul>
      )}
      <Radio.Group label={t('shows')} value={shows} onChange={(value) => setShows(value === 'fixed' ? 'fixed' : 'newest')}>
        <Group gap="md" mt={4}>
          <Radio value="newest" label={t('newest')} />
          <Radio value="fixed" label={t('fixed', { version })} />
        </Group>
      </Radio.Group>
      <NumberInput label={t('days')} min={1} max={MAX_DAYS} allowDecimal={false} clampBehavior="strict" value={days} onChange={setDays} />
      {error && (
        <Alert color="lacquer" variant="outline" role="alert">
          {error}
        </Alert>
      )}
      <Group>
        <Button variant="default" onClick={make} loading={isBusy} disabled={Number(days) < 1}>
          {t('make')}
        </Button>
        <Text size="sm" role="status">
          {said}
        </Text>
      </Group>
    </Stack>
  );
}
