'use client';

import { useMessages } from '../messages.client.tsx';
import { LightField } from './light/light-field.tsx';
import classes from './pictures.module.css';

type Words = { alt: string; caption: string; credit: string };

type Props = {
  /** Begins the ids of the three fields. */
  id: string;
  words: Words;
  onChange: (words: Partial<Words>) => void;
  errors?: { alt?: string; caption?: string; credit?: string };
};

/** What is written about a picture, wherever it stands. */
export function PictureWords({ id, words, onChange, errors = {} }: Props) {
  const t = useMessages('articles');
  return (
    <div className={classes.words}>
      <LightField id={`${id}Alt`} label={t('altField')} value={words.alt} onWrite={(alt) => onChange({ alt })} error={errors.alt} />
      <LightField
        id={`${id}Caption`}
        label={t('captionField')}
        value={words.caption}
        onWrite={(caption) => onChange({ caption })}
        error={errors.caption}
      />
      <LightField
        id={`${id}Credit`}
        label={t('creditField')}
        value={words.credit}
        onWrite={(credit) => onChange({ credit })}
        error={errors.credit}
      />
    </div>
  );
}
