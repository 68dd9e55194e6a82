'use client';

import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Enrolment as EnrolmentData } from '#lib/people/two-factor/view';
import { useMessages } from '../messages.client.tsx';
import classes from './account.module.css';

type Props = { enrolment: EnrolmentData; isBusy: boolean; confirm: (code: string) => void; stop: () => void };

/** Gives an app its secret, as a picture and to be typed, and asks for a code before it counts. */
export function Enrolment({ enrolment, isBusy, confirm, stop }: Props) {
  const t = useMessages('account');
  const [code, setCode] = useState('');
  const { secret, qr } = enrolment;

  function submit(event: FormEvent): void {
    event.preventDefault();
    confirm(code);
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text>{t('factor.scan')}</Text>
        <svg
          viewBox={`0 0 ${qr.size} ${qr.size}`}
          width={240}
          height={240}
          role="img"
          aria-label={t('factor.qr')}
          shapeRendering="crispEdges"
          className={classes.qr}
        >
          <path d={qr.path} fill="#000" />
        </svg>
        <div>
          <Text size="sm">{t('factor.typed')}</Text>
          <Text className={classes.secret}>{secret}</Text>
        </div>
        <TextInput
          label={t('factor.code')}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={12}
        />
        <Group gap="sm">
          <Button type="submit" loading={isBusy}>
            {t('factor.confirm')}
          </Button>
          <Button variant="default" onClick={stop}>
            {t('factor.stop')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
