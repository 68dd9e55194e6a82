'use client';

import { Button } from '@mantine/core';
import type { SelectionInput } from '#lib/moderation/selections/schema';
import type { DeskCard } from '#lib/moderation/view';
import { useMessages } from '../messages.client.tsx';
import type { DeskDeeds } from './deeds.ts';
import type { CardChange } from './moves.ts';
import { OfficialReply } from './official-reply.client.tsx';
import { PhoneDialog } from './phone-dialog.client.tsx';
import { PickButton } from './pick-button.client.tsx';

type Props = {
  card: DeskCard;
  isSaving: boolean;
  onChange: (change: CardChange, words: string) => void;
  onGroup: (kind: SelectionInput['of']) => void;
  deeds: DeskDeeds;
};

/** Everything that is done seldom. What a key stands for carries the command's name in `data-command`. */
export function CardMore({ card, isSaving, onChange, onGroup, deeds }: Props) {
  const t = useMessages('desk');
  const isOnPage = card.status === 'approved' && !isSaving;
  return (
    <>
      {isOnPage && <PickButton card={card} pick={deeds.pickComment} onChange={onChange} />}
      {isOnPage && <OfficialReply card={card} reply={deeds.replyOfficially} onChange={onChange} />}
      {(['story', 'wave'] as const).map((kind) => (
        <Button key={kind} size="compact-md" variant="default" aria-haspopup="dialog" onClick={() => onGroup(kind)}>
          {t('findGroup', { kind })}
        </Button>
      ))}
      {card.hasPhone && deeds.openPhone && <PhoneDialog commentId={card.id} name={card.name} openPhone={deeds.openPhone} />}
    </>
  );
}
