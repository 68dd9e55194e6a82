'use client';

import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { MAX_REPLACEMENT_CHARS, type NoteAnchor } from '#lib/articles/notes/schema';
import type { Mentionable } from '#lib/articles/notes/view';
import { useMessages } from '../../messages.client.tsx';
import type { NoteAnswer } from './deeds.ts';
import { NoteForm } from './note-form.client.tsx';
import classes from './notes.module.css';
import type { Selected } from './use-note-marks.ts';

type Field = Exclude<NoteAnchor['field'], 'body'>;

type Props = {
  /** The passage it is about; null for a note on a field or on the whole story. */
  passage: Selected | null;
  /** What stands in the fields that a note can be about. */
  fields: { title: string; lead: string };
  people: readonly Mentionable[];
  send: (note: { anchor: NoteAnchor; text: string; proposal: string | null }) => Promise<NoteAnswer>;
  onDone: (noteId: number) => void;
  onCancel: () => void;
};

/** A new note: on the passage that is selected, or on what is chosen from a list. */
export function NewNote({ passage, fields, people, send, onDone, onCancel }: Props) {
  const t = useMessages('storyNotes');
  const [field, setField] = useState<Field>('story');
  const exact = passage ? passage.quote.exact : field === 'story' ? '' : fields[field];
  const [isProposing, setIsProposing] = useState(false);
  const [proposal, setProposal] = useState('');
  // What is proposed stands in one block.
  const mayPropose = exact !== '' && !exact.includes('\n');
  const proposed = isProposing && mayPropose ? proposal : null;
  const anchor: NoteAnchor = passage ? { field: 'body', ...passage.quote } : { field, exact, prefix: '', suffix: '', block: 0 };

  return (
    <div className={classes.thread}>
      {passage && <blockquote className={classes.quote}>{exact}</blockquote>}
      <NoteForm
        legend={t('newNote')}
        label={t('noteField')}
        submit={t('save')}
        people={people}
        mayBeEmpty={proposed !== null}
        send={(text) => send({ anchor, text, proposal: proposed })}
        onDone={onDone}
        onCancel={onCancel}
      >
        {!passage && (
          <NativeSelect
            label={t('about')}
            value={field}
            onChange={({ currentTarget }) => setField(currentTarget.value as Field)}
            data={[
              { value: 'story', label: t('aboutStory') },
              { value: 'title', label: t('aboutTitle') },
              { value: 'lead', label: t('aboutLead') },
            ]}
          />
        )}
        {mayPropose && (
          <Checkbox
            label={t('propose')}
            checked={isProposing}
            onChange={({ currentTarget }) => {
              setIsProposing(currentTarget.checked);
              setProposal(exact);
            }}
          />
        )}
        {proposed !== null && (
          <Textarea
            label={t('proposalField')}
            description={t('proposalHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={proposal}
            onChange={({ currentTarget }) => setProposal(currentTarget.value)}
            maxLength={MAX_REPLACEMENT_CHARS}
            autosize
            minRows={2}
          />
        )}
      </NoteForm>
    </div>
  );
}
