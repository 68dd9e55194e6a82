/** What is wrong with a field, beside it; `described` names it to who cannot see that. */
export function FieldError({ id, sentences }: { id: string; sentences: string[] | undefined }) {
  return (
    <p className="form-error" id={`${id}-error`} hidden={!sentences}>
      {sentences?.join(' ')}
    </p>
  );
}

/** How a field says that it is wrong, and where its hint and its error stand. */
export const described = (id: string, hasHint: boolean, sentences: string[] | undefined) => ({
  'aria-invalid': sentences ? true : undefined,
  'aria-describedby': `${hasHint ? `${id}-hint ` : ''}${id}-error`,
});
