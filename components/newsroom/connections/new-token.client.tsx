'use client';

import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { TOKEN_DAYS } from '#lib/api-tokens/schema';
import { SCOPES, type Scope } from '#lib/api-tokens/scopes';
import { isVisiblyEmpty } from '#lib/vietnamese/clean-text';
import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import classes from './connections.module.css';
import { type MakeToken, REFUSED, unavailable } from './deeds.ts';

type Props = { people: readonly { id: number; name: string }[]; me: number; make: MakeToken; onMade: (token: string) => void };

/** Makes a token: its name, in whose name, for how long, good for what. */
export function NewToken({ people, me, make, onMade }: Props) {
  const t = useMessages('connections');
  const [name, setName] = useState('');
  const [personId, setPersonId] = useState(me);
  const [days, setDays] = useState<(typeof TOKEN_DAYS)[number]>(90);
  const [scopes, setScopes] = useState<Scope[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (isVisiblyEmpty(name) || scopes.length === 0) return setFailure(t('missing'));
    // What is wrong once more is said, and read out, once more.
    setFailure(null);
    setIsBusy(true);
    const answer = await make({ name, personId, scopes, days }).catch(unavailable);
    setIsBusy(false);
    if (!answer.ok) return setFailure(t(`refused.${REFUSED[answer.code]}`));
    setName('');
    setScopes([]);
    onMade(answer.value.token);
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Group grow preventGrowOverflow={false} align="end">
          <NativeSelect label={t('person')} value={personId} onChange={({ currentTarget }) => setPersonId(Number(currentTarget.value))}>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </NativeSelect>
          <NativeSelect
            label={t('days')}
            value={days}
            onChange={({ currentTarget }) => setDays(TOKEN_DAYS.find((one) => String(one) === currentTarget.value) ?? 90)}
          >
            {TOKEN_DAYS.map((one) => (
              <option key={one} value={one}>
                {t('daysChoice', { days: one })}
              </option>
            ))}
          </NativeSelect>
        </Group>
        <Checkbox.Group
          label={t('scopes')}
          value={scopes}
          onChange={(chosen) => setScopes(SCOPES.filter((scope) => chosen.includes(scope)))}
        >
          <div className={classes.choices}>
            {SCOPES.map((scope) => (
              <Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} description={scope} />
            ))}
          </div>
        </Checkbox.Group>
        {failure && <OutcomeNotice code="failed" text={failure} />}
        <Group>
          <Button type="submit" loading={isBusy}>
            {t('make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
