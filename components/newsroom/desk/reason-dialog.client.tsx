'use client';

import { Alert, Button, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useMessages } from '../messages.client.tsx';

/** What asking gave: what is kept from sight, or why not; `isReason`: what was given as a reason is none. */
export type Revealed<Value> = { ok: true; value: Value } | { ok: false; isReason: boolean; words: string };

type Props<Value> = {
  /** What is pressed to open it. */
  open: string;
  title: string;
  /** The field for the reason, and what becomes of it. */
  why: string;
  hint: string;
  /** What is pressed to ask. */
  read: string;
  ask: (reason: string) => Promise<Revealed<Value>>;
  /** Shows what was asked for. */
  children: (value: Value) => ReactNode;
};

/** Asks why before it shows what is kept from sight, and forgets it when it closes. */
export function ReasonDialog<Value>({ open, title, why, hint, read, ask, children }: Props<Value>) {
  const common = useMessages('common');
  const [isOpen, { open: show, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const [revealed, setRevealed] = useState<Revealed<Value> | null>(null);

  const opening = useRef(0);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { current } = opening;
    setIsAsking(true);
    const answer = await ask(reason);
    setIsAsking(false);
    // What comes after it was closed is shown to nobody.
    if (current === opening.current) setRevealed(answer);
  }

  function forget() {
    opening.current += 1;
    close();
    setReason('');
    setRevealed(null);
  }

  return (
    <>
      <Button size="compact-md" variant="subtle" onClick={show}>
        {open}
      </Button>
      <Modal
        opened={isOpen}
        onClose={forget}
        title={title}
        attributes={{ header: { role: 'presentation' } }}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        {revealed?.ok ? (
          <div role="status">{children(revealed.value)}</div>
        ) : (
          <form onSubmit={(event) => void submit(event)} noValidate>
            <Stack gap="sm">
              <TextInput
                label={why}
                description={hint}
                value={reason}
                onChange={({ currentTarget }) => setReason(currentTarget.value)}
                error={revealed?.isReason && revealed.words}
                errorProps={{ c: 'var(--mantine-color-lacquer-text)', role: 'alert' }}
                data-autofocus
                required
                withAsterisk={false}
              />
              {revealed && !revealed.isReason && (
                <Alert color="lacquer" p="xs">
                  {revealed.words}
                </Alert>
              )}
              <Button type="submit" loading={isAsking}>
                {read}
              </Button>
            </Stack>
          </form>
        )}
      </Modal>
    </>
  );
}
