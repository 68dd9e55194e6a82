'use client';

import { Anchor, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { SignInNotice } from '#lib/people/sign-in-notice';
import { useMessages } from '../messages.client.tsx';
import classes from './sign-in.module.css';

/** Says above the form why nobody is signed in yet, and leads to each field that needs a hand. */
export function ErrorSummary({ notice }: { notice: Exclude<SignInNotice, { code: 'password-set' }> }) {
  const t = useMessages('signIn');
  const common = useMessages('common');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);

  const lines = (): { text: string; field?: 'email' | 'password' | 'code' }[] => {
    switch (notice.code) {
      case 'invalid':
        return notice.fields.length > 0
          ? notice.fields.map((field) => ({ field, text: field === 'email' ? t('emailWrong') : t('passwordMissing') }))
          : [{ text: common('unexpected') }];
      case 'credentials':
        return [{ text: t('credentials'), field: 'password' }];
      case 'too-many':
        return [{ text: t('tooMany', { minutes: notice.minutes }) }];
      case 'code':
        return [{ text: t('code.wrong'), field: 'code' }];
      case 'begin-again':
        return [{ text: t('beginAgain') }];
      case 'provider-denied':
        return [{ text: t('providerDenied') }];
      case 'provider-unknown':
        return [{ text: t('providerUnknown') }];
      case 'provider-away':
        return [{ text: t('providerAway') }];
      case 'unavailable':
        return [{ text: common('unavailable') }];
      case 'unexpected':
        return [{ text: common('unexpected') }];
    }
  };

  return (
    <div ref={box} role="alert" tabIndex={-1} aria-labelledby="summary" className={classes.summary}>
      <Text component="h2" id="summary" fw={600}>
        {t('summary')}
      </Text>
      <ul>
        {lines().map(({ text, field }) => (
          <li key={text}>{field ? <Anchor href={`#${field}`}>{text}</Anchor> : text}</li>
        ))}
      </ul>
    </div>
  );
}
