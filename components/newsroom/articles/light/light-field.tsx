import { Input } from '@mantine/core';
import { useId } from 'react';
import classes from './light.module.css';

type Props = {
  id?: string;
  label: string;
  value: string;
  onWrite: (text: string) => void;
  error?: string | undefined;
};

/**
 * A labelled line to write in that stands in the text of a story, where there may be hundreds. It looks like the library's, by the library's own
 * classes, and is made of four elements and nothing else: the library's own costs a long story half a second until it can be written in.
 */
export function LightField({ id: given, label, value, onWrite, error }: Props) {
  const made = useId();
  const id = given ?? made;
  const isWrong = error ? true : undefined;
  return (
    <div className={`${Input.classes.root} ${classes.field}`} data-error={isWrong}>
      <label className={Input.classes.label} htmlFor={id}>
        {label}
      </label>
      <div className={Input.classes.wrapper} data-variant="default" data-error={isWrong}>
        <input
          id={id}
          className={Input.classes.input}
          value={value}
          onChange={({ currentTarget }) => onWrite(currentTarget.value)}
          aria-invalid={isWrong}
          aria-describedby={error ? `${id}-error` : undefined}
        />
      </div>
      {error && (
        <p id={`${id}-error`} className={Input.classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}
