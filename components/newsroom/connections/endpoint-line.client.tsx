'use client';

import { Anchor, Badge, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import { shortTime } from '#lib/vietnamese/days';
import type { Endpoint } from '#lib/webhooks/view';
import { useMessages } from '../messages.client.tsx';
import { useFocusBack } from '../use-focus-back.ts';
import { EVENT_WORDS, REFUSED, type Refusal, unavailable, type WebhookDeeds } from './deeds.ts';
import { EndpointForm } from './endpoint-form.client.tsx';
import { SureButton } from './sure-button.client.tsx';

type Props = {
  endpoint: Endpoint;
  deeds: WebhookDeeds;
  /** What became of something. */
  say: (text: string) => void;
  onSecret: (secret: string) => void;
};

/** One service: where it is, what it hears, how it fares, and what can be done with it. */
export function EndpointLine({ endpoint, deeds, say, onSecret }: Props) {
  const t = useMessages('connections');
  const [isEditing, setIsEditing] = useState(false);
  const editor = useFocusBack(isEditing);
  const { id, name, url, events, failingSince, disabledAt, isGivenUp } = endpoint;
  const which = t('which', { name });

  async function carryOut(deed: Promise<{ ok: true } | ({ ok: false } & Refusal)>, done: string) {
    const answer = await deed.catch(unavailable);
    say(answer.ok ? done : t(`refused.${REFUSED[answer.code]}`));
  }

  async function rotate() {
    const answer = await deeds.rotate({ id }).catch(unavailable);
    if (answer.ok) onSecret(answer.value.secret);
    else say(t(`refused.${REFUSED[answer.code]}`));
  }

  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text fw={600}>{name}</Text>
        <Badge variant="outline" color={disabledAt ? 'lacquer' : 'gray'}>
          {disabledAt ? t('isOff') : t('isOn')}
        </Badge>
      </Group>
      <Text size="sm">{url}</Text>
      <Text size="sm">{events.map((event) => t(`event.${EVENT_WORDS[event]}`)).join('; ')}</Text>
      {isGivenUp && <Text size="sm">{t('isGivenUp')}</Text>}
      {failingSince && <Text size="sm">{t('failing', { time: shortTime(new Date(failingSince)) })}</Text>}
      {isEditing ? (
        <EndpointForm
          before={{ name, url, events }}
          onCancel={() => setIsEditing(false)}
          save={async (fields) => {
            const answer = await deeds.change({ id, ...fields }).catch(unavailable);
            if (!answer.ok) return answer;
            setIsEditing(false);
            say(t('saved'));
            return null;
          }}
        />
      ) : (
        <Group gap="xs">
          <Button size="compact-md" variant="default" onClick={() => void carryOut(deeds.test({ id }), t('testSent'))}>
            {t('test')} <VisuallyHidden>{which}</VisuallyHidden>
          </Button>
          <Button ref={editor} size="compact-md" variant="default" onClick={() => setIsEditing(true)}>
            {t('edit')} <VisuallyHidden>{which}</VisuallyHidden>
          </Button>
          <Button
            size="compact-md"
            variant="default"
            onClick={() => void carryOut(deeds.switchOver({ id, isOn: disabledAt !== null }), t('saved'))}
          >
            {disabledAt ? t('turnOn') : t('turnOff')} <VisuallyHidden>{which}</VisuallyHidden>
          </Button>
          <SureButton label={t('rotate')} which={which} warning={t('rotateSure')} onSure={() => void rotate()} />
          <SureButton
            label={t('remove')}
            which={which}
            warning={t('removeSure')}
            onSure={() => void carryOut(deeds.remove({ id }), t('removed'))}
          />
          <Anchor component={Link} size="sm" href={`/newsroom/connections/webhooks?endpoint=${id}`}>
            {t('ofEndpoint', { name })}
          </Anchor>
        </Group>
      )}
    </Stack>
  );
}
