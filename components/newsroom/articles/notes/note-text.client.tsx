'use client';

import { Fragment } from 'react';
import { piecesOf } from '#lib/articles/notes/mentions';
import classes from './notes.module.css';

type Props = { text: string; names: Readonly<Record<number, string>> };

/** The words of a note, with the names of who is mentioned in it as they are now. */
export const NoteText = ({ text, names }: Props) => (
  <p className={classes.text} dir="auto">
    {piecesOf(text).map((piece, index) => {
      const at = index;
      return piece.kind === 'words' ? <Fragment key={at}>{piece.text}</Fragment> : <strong key={at}>@{names[piece.id] ?? '?'}</strong>;
    })}
  </p>
);
