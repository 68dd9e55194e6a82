'use client';

import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../messages.client.tsx';
import classes from './article-editor.module.css';
import type { DeskState, DraftDesk } from './draft-desk.ts';
import { useFailureText } from './failure-text.ts';

type Props = { desk: DraftDesk; state: DeskState; onCompare: () => void; children?: ReactNode };

/** What this person should know before writing on: a save that failed, two versions, one's own version set aside. */
export function EditorNotices({ desk, state, onCompare, children }: Props) {
  const t = useMessages('articles');
  const k = useMessages('keeping');
  const failureText = useFailureText();
  const { failure, conflict, aside, merged } = state;
  const isReadable = conflict !== null && desk.weigh() !== null;
  return (
    <div className={classes.notices}>
      {failure && (
        <Alert color="lacquer" variant="outline" role="alert">
          <Text size="sm">{failureText(failure)}</Text>
          {failure === 'signed-out' && (
            <Anchor href="/sign-in" target="_blank" size="sm">
              {t('signInAgain')}
            </Anchor>
          )}
        </Alert>
      )}
      {conflict && (
        <Alert color="lacquer" variant="outline" role="alert">
          <Group justify="space-between">
            <Text size="sm">{isReadable ? t('conflictText') : k('conflictInvalid')}</Text>
            {isReadable && (
              <Button variant="default" onClick={onCompare}>
                {t('conflictOpen')}
              </Button>
            )}
          </Group>
        </Alert>
      )}
      {merged && !conflict && (
        <Alert color="gray" variant="outline" role="status">
          <Group justify="space-between">
            <Text size="sm">{k('merged', { name: merged.name })}</Text>
            <Button variant="default" onClick={desk.mergeSeen}>
              {k('mergeSeen')}
            </Button>
          </Group>
        </Alert>
      )}
      {children}
      {aside && (
        <Alert color="gray" variant="outline" role="status">
          <Group justify="space-between">
            <Text size="sm">{t('asideText')}</Text>
            <Button variant="default" onClick={desk.bringBack}>
              {t('bringBack')}
            </Button>
          </Group>
        </Alert>
      )}
    </div>
  );
}
