'use client';

import { Button, Group, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { MAX_STAGE_REASON } from '#lib/articles/stages/schema';
import { type StageDeed, TRANSITIONS } from '#lib/articles/stages/transitions';
import { countGraphemes, isVisiblyEmpty } from '#lib/vietnamese/clean-text';
import { useMessages } from '../../messages.client.tsx';

type Props = { deed: StageDeed; isBusy: boolean; onSend: (reason: string) => void; onCancel: () => void };

/** The words that go with a step: a reason on the way back, or a word to the desk. */
export function MoveForm({ deed, isBusy, onSend, onCancel }: Props) {
  const t = useMessages('flow');
  const common = useMessages('common');
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isReturn = deed === 'return';

  function submit(event: FormEvent): void {
    event.preventDefault();
    const isMissing = TRANSITIONS[deed].reason === 'required' && isVisiblyEmpty(reason);
    const isLong = countGraphemes(reason) > MAX_STAGE_REASON;
    setError(isMissing ? t('reasonMissing') : isLong ? t('tooLong', { max: MAX_STAGE_REASON }) : null);
    if (isMissing || isLong) field.current?.focus();
    else if (!isBusy) onSend(reason);
  }

  return (
    <form noValidate aria-label={t(`deed.${deed}`)} onSubmit={submit}>
      <Stack gap="xs">
        <Textarea
          ref={field}
          label={t(isReturn ? 'reasonField' : 'wordField')}
          description={t(isReturn ? 'reasonHint' : 'wordHint')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          // Escape inside an input method ends what is being composed.
          onKeyDown={({ key, nativeEvent }) => key === 'Escape' && !nativeEvent.isComposing && onCancel()}
          error={error}
          required={isReturn}
          withAsterisk={false}
          autosize
          minRows={2}
        />
        <Group gap="xs">
          <Button type="submit" aria-disabled={isBusy}>
            {t(`deed.${deed}`)}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
