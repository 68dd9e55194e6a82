/** The lists of the newsroom on which views are saved and things are done to many at once, by their own names. */
export const LIST_NAMES = [
  'articles',
  'notes',
  'comments',
  'corrections',
  'bans',
  'screening',
  'media',
  'terms',
  'sections',
  'people',
  'transfer',
  'connections',
  'log',
] as const;
export type ListName = (typeof LIST_NAMES)[number];
