import type { PersonView } from '../keeping/view.ts';

/** Somebody as the list shows them. */
export type ListedPerson = Pick<PersonView, 'id' | 'version' | 'name' | 'email' | 'role' | 'state' | 'seenAt' | 'hasFactor'> & {
  /** The names of the sections at which their rights end, in both languages; none: everywhere. */
  sections: { name: string; nameEn: string }[];
};
