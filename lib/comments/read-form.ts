/** What a reader typed, as text, to be shown again. */
export type TypedComment = { name: string; phone: string; title: string; body: string };

const PLAIN = ['name', 'phone', 'title', 'body', 'website'] as const;
const KNOWN: ReadonlySet<string> = new Set([...PLAIN, 'articleId', 'captchaToken', 'captchaAnswer', 'action']);

/**
 * Brings a posted form into the shape of `commentInput`, without judging it: what is unknown, doubled or a file stays so
 * that the schema refuses it. A form without a captcha token has no captcha.
 */
export function inputFromForm(form: FormData): Record<string, unknown> {
  const input: Record<string, unknown> = { articleId: wholeNumber(only(form, 'articleId')) };
  for (const field of PLAIN) {
    const value = only(form, field);
    if (value !== undefined) input[field] = value;
  }
  const token = only(form, 'captchaToken');
  if (token !== undefined && token !== '') input.captcha = { token, answer: only(form, 'captchaAnswer') };
  for (const name of form.keys()) if (!KNOWN.has(name)) input[name] = form.getAll(name);
  return input;
}

/** What stands in the form now; nothing for what was no text. */
export function typedInForm(form: FormData): TypedComment {
  const text = (field: string): string => {
    const value = only(form, field);
    return typeof value === 'string' ? value.toWellFormed() : '';
  };
  return { name: text('name'), phone: text('phone'), title: text('title'), body: text('body') };
}

function only(form: FormData, name: string): unknown {
  const values = form.getAll(name);
  return values.length > 1 ? values : values[0];
}

const wholeNumber = (text: unknown): unknown => (typeof text === 'string' && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : text);
