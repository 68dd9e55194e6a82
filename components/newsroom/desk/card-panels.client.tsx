'use client';

import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { BanKind } from '#lib/bans/view';
import type { StaffNote } from '#lib/moderation/notes/view';
import { moveMarks } from '#lib/moderation/redaction/mask';
import type { Redacted } from '#lib/moderation/redaction/redact-and-approve';
import type { Cut } from '#lib/moderation/redaction/schema';
import type { DeskCard } from '#lib/moderation/view';
import { useMessages } from '../messages.client.tsx';
import { BanDialog } from './card-ban.client.tsx';
import type { CardDeeds } from './card-deeds.ts';
import { EscalateForm } from './card-escalate.client.tsx';
import { NoteForm } from './card-notes.client.tsx';
import classes from './card-panels.module.css';
import { RedactForm } from './card-redact.client.tsx';
import type { CardChange } from './moves.ts';

/** In the order of their buttons; each but the last is a command of the keys, too. */
const PANELS = ['redact', 'escalate', 'note', 'ban'] as const;
type Panel = (typeof PANELS)[number];

type Props = {
  card: DeskCard;
  deeds: CardDeeds;
  /** Something else was done to it than deciding; `words` tell of it. */
  onChange: (change: CardChange, words: string) => void;
  /** It was approved as part of the same act; `words` tell of it. */
  onRedacted: (redacted: Redacted, change: CardChange, words: string) => void;
};

/** What can be done around a decision: masking, a second opinion, a note, a ban. One of them is open at a time. */
export function CardPanels({ card, deeds, onChange, onRedacted }: Props) {
  const t = useMessages('deskCard');
  const buttons = useRef<Partial<Record<Panel, HTMLButtonElement | null>>>({});
  const [open, setOpen] = useState<Panel | null>(null);
  const { id, version, status, name, facts } = card;
  if (!facts) return null;
  const kinds = (['phone', 'address'] as const).filter((kind) => facts.senders[kind]);
  const offered = PANELS.filter((panel) => (panel === 'redact' ? status !== 'approving' : panel !== 'ban' || kinds.length > 0));

  function close() {
    setOpen(null);
    if (open) buttons.current[open]?.focus();
  }

  function noted(note: StaffNote, words: string) {
    if (!facts) return;
    const isAsking = note.kind === 'escalation';
    onChange({ facts: { ...facts, notes: [...facts.notes, note] }, ...(isAsking && { isEscalated: true }) }, words);
    close();
  }

  function banned(kind: BanKind, words: string) {
    const sender = facts?.senders[kind];
    if (facts && sender) onChange({ facts: { ...facts, senders: { ...facts.senders, [kind]: { ...sender, isBanned: true } } } }, words);
    close();
  }

  function redacted(answer: Redacted, cuts: Cut[]) {
    setOpen(null);
    onRedacted(answer, { ...answer.words, isRedacted: true, reasons: moveMarks(card.reasons, card, cuts) }, t('redacted', { name }));
  }

  return (
    <>
      <div className={classes.deeds}>
        {offered.map((panel) => (
          <Button
            key={panel}
            ref={(button) => {
              buttons.current[panel] = button;
            }}
            size="compact-md"
            variant="default"
            data-command={panel}
            aria-expanded={panel === 'ban' ? undefined : open === panel}
            aria-haspopup={panel === 'ban' ? 'dialog' : undefined}
            onClick={() => setOpen(open === panel ? null : panel)}
          >
            {t(`panel.${panel}`)}
          </Button>
        ))}
      </div>
      {open === 'note' && (
        <NoteForm commentId={id} noteComment={deeds.noteComment} onNoted={(note) => noted(note, t('noted', { name }))} onClose={close} />
      )}
      {open === 'escalate' && (
        <EscalateForm
          commentId={id}
          version={version}
          escalate={deeds.escalate}
          onEscalated={(note) => noted(note, t('escalated', { name }))}
          onClose={close}
        />
      )}
      {open === 'redact' && <RedactForm comment={card} deeds={deeds} onRedacted={redacted} onClose={close} />}
      {kinds.length > 0 && (
        <BanDialog commentId={id} name={name} kinds={kinds} ban={deeds.ban} isOpen={open === 'ban'} onClose={close} onBanned={banned} />
      )}
    </>
  );
}
