const OWN: ReadonlySet<string> = new Set(['articleId', 'captchaToken', 'captchaAnswer', 'website', 'action', 'replyTo', 'requestKey']);

/**
 * Brings a posted form into the shape of its schema, without judging it: what is unknown, doubled or a file stays so
 * that the schema refuses it. A form without a captcha token has no captcha.
 * @param typed the names of the fields a reader types into
 */
export function inputFromForm(form: FormData, typed: readonly string[]): Record<string, unknown> {
  const input: Record<string, unknown> = { articleId: wholeNumber(only(form, 'articleId')) };
  for (const field of [...typed, 'website']) {
    const value = only(form, field);
    if (value !== undefined) input[field] = value;
  }
  const requestKey = only(form, 'requestKey');
  if (requestKey !== undefined && requestKey !== '') input.requestKey = requestKey;
  const replyTo = only(form, 'replyTo');
  if (replyTo !== undefined && replyTo !== '') input.replyTo = wholeNumber(replyTo);
  const token = only(form, 'captchaToken');
  if (token !== undefined && token !== '') input.captcha = { token, answer: only(form, 'captchaAnswer') };
  for (const name of form.keys()) if (!OWN.has(name) && !typed.includes(name)) input[name] = form.getAll(name);
  return input;
}

/** What stands in the form now; nothing for what was no text. */
export function typedInForm<Field extends string>(form: FormData, typed: readonly Field[]): Record<Field, string> {
  const text = (field: string): string => {
    const value = only(form, field);
    return typeof value === 'string' ? value.toWellFormed() : '';
  };
  return Object.fromEntries(typed.map((field) => [field, text(field)])) as Record<Field, string>;
}

function only(form: FormData, name: string): unknown {
  const values = form.getAll(name);
  return values.length > 1 ? values : values[0];
}

const wholeNumber = (text: unknown): unknown => (typeof text === 'string' && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : text);
