'use client';

import { createContext, use } from 'react';
import classes from './keys.module.css';
import { type Command, DEFAULT_SETTINGS, type KeySettings, keyName } from './keys.ts';

/** The keys in use on this desk. */
export const KeysContext = createContext<KeySettings>(DEFAULT_SETTINGS);

/** How the key of a command is written, for `aria-keyshortcuts`; null while keys are off. */
export function useKeyName(command: Command): string | null {
  const { isOff, keys } = use(KeysContext);
  return isOff ? null : keyName(keys[command]);
}

/** The key of a command, beside what it does, for eyes alone and where there is a keyboard. */
export function KeyHint({ command }: { command: Command }) {
  const name = useKeyName(command);
  return (
    name && (
      <span className={classes.hint} aria-hidden="true">
        {name}
      </span>
    )
  );
}
