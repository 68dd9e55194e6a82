'use client';

import { TextInput, UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useMessages } from '../messages.client.tsx';
import classes from './sign-in.module.css';

type Props = {
  id: string;
  label: string;
  description?: string;
  autoComplete: 'current-password' | 'new-password';
  error?: ReactNode;
  /** For a form that React keeps; left out, the browser keeps it. */
  kept?: { value: string; onChange: (value: string) => void };
};

/** A password, which can be looked at while it is typed. */
export function PasswordField({ id, label, description, autoComplete, error, kept }: Props) {
  const t = useMessages('signIn');
  const [isVisible, setIsVisible] = useState(false);
  return (
    <TextInput
      id={id}
      name={id}
      type={isVisible ? 'text' : 'password'}
      size="md"
      label={label}
      description={description}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      required
      withAsterisk={false}
      error={error}
      value={kept?.value}
      onChange={kept && (({ currentTarget }) => kept.onChange(currentTarget.value))}
      rightSectionWidth="auto"
      rightSection={
        <UnstyledButton
          className={classes.toggle}
          aria-controls={id}
          aria-label={isVisible ? t('hidePassword') : t('showPassword')}
          onClick={() => setIsVisible(!isVisible)}
        >
          {isVisible ? t('hide') : t('show')}
        </UnstyledButton>
      }
    />
  );
}
