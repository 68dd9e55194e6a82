import type { Group } from '#lib/site/groups/schema';
import { MOST_READ } from '#lib/site/view';

/** How a field is filled in: words, a tick, a choice, a picture, the list of links. */
export type Field =
  | { name: TextName; kind: 'text'; max: number; type?: 'tel' | 'email'; lang?: 'en' }
  | { name: 'date' | 'english' | 'counts'; kind: 'tick' }
  | { name: 'shows'; kind: 'choice'; options: readonly ('name' | 'logo')[] }
  | { name: 'mostRead'; kind: 'choice'; options: typeof MOST_READ }
  | { name: 'logo' | 'logoDark'; kind: 'picture' }
  | { name: 'links'; kind: 'links' };

export type TextName =
  | ('name' | 'nameEn' | 'tagline' | 'taglineEn' | 'city' | 'cityEn' | 'alt' | 'altEn' | 'publisher' | 'publisherEn')
  | ('editor' | 'editorEn' | 'licence' | 'licenceEn' | 'address' | 'addressEn' | 'phone' | 'email');

const text = (name: TextName, max: number): Field => ({ name, kind: 'text', max });
const english = (name: TextName, max: number): Field => ({ name, kind: 'text', max, lang: 'en' });

/** The fields of each group in the order in which they are filled in. */
export const FIELDS: Record<Group, readonly Field[]> = {
  paper: [text('name', 80), english('nameEn', 80), text('tagline', 160), english('taglineEn', 160)],
  masthead: [
    { name: 'shows', kind: 'choice', options: ['name', 'logo'] },
    { name: 'logo', kind: 'picture' },
    { name: 'logoDark', kind: 'picture' },
    text('alt', 120),
    english('altEn', 120),
    text('city', 60),
    english('cityEn', 60),
    { name: 'date', kind: 'tick' },
  ],
  footer: [
    text('publisher', 200),
    english('publisherEn', 200),
    text('editor', 120),
    english('editorEn', 120),
    text('licence', 300),
    english('licenceEn', 300),
    text('address', 300),
    english('addressEn', 300),
    { name: 'phone', kind: 'text', max: 60, type: 'tel' },
    { name: 'email', kind: 'text', max: 120, type: 'email' },
    { name: 'links', kind: 'links' },
  ],
  languages: [{ name: 'english', kind: 'tick' }],
  reading: [
    { name: 'mostRead', kind: 'choice', options: MOST_READ },
    { name: 'counts', kind: 'tick' },
  ],
};

/** What is wrong with a field, as the catalogue says it. */
const ERRORS = {
  required: 'required',
  'too-long': 'tooLong',
  'not-a-phone': 'phone',
  'not-an-email': 'email',
  'unsafe-link': 'link',
  'logo-missing': 'logoMissing',
} as const;
export type FieldError = (typeof ERRORS)[keyof typeof ERRORS] | 'other';
const isKnown = (code: string): code is keyof typeof ERRORS => code in ERRORS;
export const errorOf = (codes: readonly string[] | undefined): FieldError | null => {
  const code = codes?.[0];
  return code === undefined ? null : isKnown(code) ? ERRORS[code] : 'other';
};
