'use client';

import { Alert, Button, Stack } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useActionState, useState } from 'react';
import type { Result } from '#lib/result';

type Answer = Result<null, { code: string }>;
type Props = { stop: () => Promise<Answer>; label: ReactNode; refused: (code: string) => string };

/**
 * A button that stops something. It is there when somebody wants it now: a form that the server takes as well before the page's scripts
 * listen, or without any.
 * @param stop an action with its input bound to it
 */
export function StopForm({ stop, label, refused }: Props) {
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const [told, setTold] = useState<Answer | null>(null);
  const [toldAtOnce, post] = useActionState<Answer | null, FormData>(stop, null);
  const answer = told ?? toldAtOnce;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setIsBusy(true);
    setTold(await stop().catch(() => ({ ok: false, code: 'unavailable' }) as const));
    setIsBusy(false);
    router.refresh();
  }

  return (
    <form action={post} onSubmit={submit}>
      <Stack gap="xs" align="flex-start">
        {answer?.ok === false && (
          <Alert color="lacquer" variant="outline" role="alert">
            {refused(answer.code)}
          </Alert>
        )}
        <Button type="submit" variant="default" loading={isBusy}>
          {label}
        </Button>
      </Stack>
    </form>
  );
}
