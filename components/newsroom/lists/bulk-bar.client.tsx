'use client';

import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useMessages } from '../messages.client.tsx';
import classes from './lists.module.css';
import { BULK_BAR_ID } from './part-ids.ts';
import type { Bulk, BulkOutcome } from './use-bulk.ts';
import type { ListSelection } from './use-list-selection.ts';

type Props<Change, Code extends string> = {
  selection: ListSelection;
  bulk: Bulk<Change, Code>;
  /** Why a single thing was left as it was, in words. */
  refusalText: (code: Code) => string;
  /** What can be done with what is chosen: Mantine buttons (`size="compact-md"`) and menus. Disabled while something is being done. */
  children: ReactNode;
};

/**
 * What stays in sight below a list, within reach of a thumb: what can be done with the choice, and what became of the last act with its
 * way back. Stands after the rows, as the last part of the list.
 */
export function BulkBar<Change, Code extends string>({ selection, bulk, refusalText, children }: Props<Change, Code>) {
  const t = useMessages('lists');
  const { chosen, clear, goTo } = selection;
  const { outcome, isBusy, takeBack, dismiss } = bulk;
  const isShown = chosen.length > 0 || outcome !== null;
  return (
    <section className={classes.bar} aria-label={t('bar')} aria-busy={isBusy} data-shown={isShown || undefined}>
      {outcome && (
        <Notice
          outcome={outcome}
          refusalText={refusalText}
          isBusy={isBusy}
          onUndo={takeBack}
          onClose={() => {
            dismiss();
            goTo(null);
          }}
        />
      )}
      {chosen.length > 0 && (
        <fieldset className={classes.acts} disabled={isBusy} id={BULK_BAR_ID}>
          <Text size="sm" fw={600} component="legend" className={classes.chosen}>
            {t('chosen', { count: chosen.length })}
          </Text>
          {children}
          <Button size="compact-md" variant="subtle" onClick={clear}>
            {t('clear')}
          </Button>
        </fieldset>
      )}
    </section>
  );
}

type NoticeProps<Code extends string> = {
  outcome: BulkOutcome<Code>;
  refusalText: (code: Code) => string;
  isBusy: boolean;
  onUndo: () => void;
  onClose: () => void;
};

/** What became of it; takes the focus, since what was pressed is gone. */
function Notice<Code extends string>({ outcome, refusalText, isBusy, onUndo, onClose }: NoticeProps<Code>) {
  const t = useMessages('lists');
  const common = useMessages('common');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) box.current?.focus();
  }, [outcome]);
  const text = outcome.kind === 'failed' ? t(`failed.${failureName(outcome.code)}`) : outcome.text;
  return (
    <div ref={box} tabIndex={-1} role={outcome.kind === 'failed' ? 'alert' : 'status'} className={classes.notice}>
      <div className={classes.said}>
        <Text size="sm">{text}</Text>
        {outcome.kind !== 'failed' && outcome.refused.length > 0 && (
          <>
            <Text size="sm" fw={600}>
              {t(outcome.kind === 'done' ? 'refused' : 'notPutBack', { count: outcome.refused.length })}
            </Text>
            <ul className={classes.refused}>
              {outcome.refused.map(({ id, name, code }) => (
                <li key={id}>
                  <b>{name}</b>: {refusalText(code)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <Group gap="xs" wrap="nowrap">
        {outcome.undo !== null && (
          <Button size="compact-md" variant="default" loading={isBusy} onClick={onUndo} aria-keyshortcuts="Z">
            {t('undo')}
          </Button>
        )}
        <Button size="compact-md" variant="subtle" onClick={onClose}>
          {common('close')}
        </Button>
      </Group>
    </div>
  );
}

/** Codes that every action may refuse with, and what an undo may; anything else is said as not having worked. */
const FAILURES = {
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  unavailable: 'unavailable',
  'not-found': 'notFound',
} as const;

const failureName = (code: string) => (code in FAILURES ? FAILURES[code as keyof typeof FAILURES] : 'other');
