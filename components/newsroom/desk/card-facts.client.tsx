'use client';

import { Text } from '@mantine/core';
import type { DeskCard } from '#lib/moderation/view';
import { useMessages } from '../messages.client.tsx';
import type { CardDeeds } from './card-deeds.ts';
import { Notes } from './card-notes.client.tsx';
import { OriginalDialog } from './card-original.client.tsx';
import { Sender } from './card-sender.client.tsx';

/** What stands beside a comment: what else its sender wrote, what the newsroom said to itself, that parts of it are masked. */
export function CardFacts({ card: { id, name, isRedacted, facts }, deeds }: { card: DeskCard; deeds: CardDeeds }) {
  const t = useMessages('deskCard');
  return (
    <>
      {facts && <Sender commentId={id} senders={facts.senders} listSent={deeds.listSent} />}
      {facts && <Notes notes={facts.notes} />}
      {isRedacted && (
        <Text size="sm" component="div">
          {t('isRedacted')} {deeds.readOriginal && <OriginalDialog commentId={id} name={name} readOriginal={deeds.readOriginal} />}
        </Text>
      )}
    </>
  );
}
