'use client';

import { type ReactNode, useState } from 'react';
import { useMessages } from '../messages.client.tsx';
import { Dialog } from './dialog.client.tsx';
import { type Answer, useAct } from './use-act.ts';
import { type Words, WordsFields } from './words-fields.client.tsx';

const MOST_DESCRIPTION = 400;
const NOTHING: Words = { name: '', nameEn: '', slug: '', description: '', descriptionEn: '' };

type Props = {
  title: string;
  /** What is said of it now; null: it is new. */
  of: Words | null;
  doIt: string;
  mostChars: number;
  needsEnglish: boolean;
  /** Writes what was typed; what somebody typed stays when another person was first. */
  save: (words: Words) => Promise<Answer<unknown>>;
  onDone: (said: string) => void;
  onClose: () => void;
  /** What else is said of it, below its words. */
  children?: (words: Words) => ReactNode;
};

/** All that is said of a section or a term, new or not, in both languages. */
export function WordsDialog({ title, of, doIt, mostChars, needsEnglish, save, onDone, onClose, children }: Props) {
  const t = useMessages('taxonomy');
  const act = useAct();
  const [words, setWords] = useState(of ?? NOTHING);
  return (
    <Dialog
      title={title}
      act={act}
      doIt={doIt}
      onClose={onClose}
      onDo={() =>
        act.run(
          () => save(words),
          () => onDone(t(of ? 'form.saved' : 'form.created', { name: words.name })),
        )
      }
    >
      <WordsFields
        words={words}
        onChange={setWords}
        fields={act.failure?.fields}
        mostChars={mostChars}
        mostDescription={MOST_DESCRIPTION}
        needsEnglish={needsEnglish}
        isNew={of === null}
      />
      {children?.(words)}
    </Dialog>
  );
}

/** The words of something that says more than its words. */
export const wordsOf = ({ name, nameEn, slug, description, descriptionEn }: Words): Words => ({
  name,
  nameEn,
  slug,
  description,
  descriptionEn,
});
