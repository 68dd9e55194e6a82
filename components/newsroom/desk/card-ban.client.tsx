'use client';

import { Alert, Button, Checkbox, Modal, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { BAN_DAYS, type BanDays, MAX_BAN_REASON_GRAPHEMES } from '#lib/bans/schema';
import type { BanKind } from '#lib/bans/view';
import { countGraphemes, isVisiblyEmpty } from '#lib/vietnamese/clean-text';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import type { CardDeeds } from './card-deeds.ts';
import { FAILURES, unavailable } from './deeds.ts';

type Props = {
  commentId: number;
  /** Whose comment it is. */
  name: string;
  /** By what its sender can be banned; at least one. */
  kinds: readonly BanKind[];
  ban: CardDeeds['ban'];
  isOpen: boolean;
  onClose: () => void;
  /** `words` tell of it. */
  onBanned: (kind: BanKind, words: string) => void;
};

/** Takes nothing more from a phone or an address for a while; says how many an address can stand for. */
export function BanDialog({ commentId, name, kinds, ban, isOpen, onClose, onBanned }: Props) {
  const t = useMessages('deskCard');
  const desk = useMessages('desk');
  const common = useMessages('common');
  const [kind, setKind] = useState<BanKind>(kinds[0] ?? 'address');
  const [days, setDays] = useState<BanDays>(1);
  const [reason, setReason] = useState('');
  const [tellsReason, setTellsReason] = useState(true);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<{ field: 'reason' | null; text: string } | null>(null);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (isVisiblyEmpty(reason) || countGraphemes(reason.trim()) > MAX_BAN_REASON_GRAPHEMES)
      return setError({ field: 'reason', text: t('banReasonMissing', { max: MAX_BAN_REASON_GRAPHEMES }) });
    setIsBusy(true);
    const answer = await ban({ commentId, kind, days, reason, tellsReason }).catch(unavailable);
    setIsBusy(false);
    if (answer.ok) {
      setReason('');
      setError(null);
      onBanned(kind, t('banned', { name, time: shortTime(new Date(answer.value.until)) }));
    } else if (answer.code === 'standing')
      setError({ field: null, text: t('banStanding', { name: answer.by, time: shortTime(new Date(answer.until)) }) });
    else setError({ field: null, text: answer.code === 'unknown' ? t('banUnknown') : desk(FAILURES[answer.code]) });
  }

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('banTitle', { name })}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="sm">
          <Radio.Group label={t('banKind')} value={kind} onChange={(value) => setKind(value === 'phone' ? 'phone' : 'address')}>
            <Stack gap="xs" mt="xs">
              {kinds.map((one) => (
                <Radio key={one} value={one} label={t(one === 'phone' ? 'banPhone' : 'banAddress')} />
              ))}
            </Stack>
          </Radio.Group>
          {kind === 'address' && (
            <Alert color="yellow" p="xs">
              {t('banAddressWarning')}
            </Alert>
          )}
          <NativeSelect
            label={t('banDays')}
            value={String(days)}
            onChange={({ currentTarget }) => setDays(BAN_DAYS.find((one) => String(one) === currentTarget.value) ?? 1)}
            data={BAN_DAYS.map((one) => ({ value: String(one), label: t('days', { days: one }) }))}
          />
          <TextInput
            label={t('banReason')}
            description={t('banReasonHint', { max: MAX_BAN_REASON_GRAPHEMES })}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={error?.field === 'reason' && error.text}
            errorProps={{ c: 'var(--mantine-color-lacquer-text)', role: 'alert' }}
            data-autofocus
            required
            withAsterisk={false}
          />
          <Checkbox label={t('banTells')} checked={tellsReason} onChange={({ currentTarget }) => setTellsReason(currentTarget.checked)} />
          {error && error.field === null && (
            <Alert color="lacquer" p="xs">
              {error.text}
            </Alert>
          )}
          <Button type="submit" loading={isBusy}>
            {t('banSave')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
