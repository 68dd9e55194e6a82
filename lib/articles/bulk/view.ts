/** Why one story of many was left as it was. */
export const BULK_CODES = [
  'not-found',
  'forbidden',
  /** Saved, published or taken down by somebody since it was seen. */
  'moved',
  /** The step cannot be taken from where the story stands. */
  'wrong-stage',
  'needs-other-eyes',
  'not-ready',
  /** It lies with the desk. */
  'in-review',
  'foreign-section',
  'too-many-terms',
  'incomplete',
  'embargoed',
  /** It shows what may be used no more; whoever publishes it all the same says so on its own page. */
  'rights-over',
  /** It was taken down; putting it back is done on its own page. */
  'taken-down',
  /** What readers have, or had, is taken down and not removed. */
  'was-published',
  'translation-published',
  /** It goes out by itself, or stands on the front page’s board. */
  'planned',
  /** Somebody has it open just now. */
  'being-written',
  'unknown-person',
  'unknown-section',
  'unknown-term',
] as const;
export type BulkCode = (typeof BULK_CODES)[number];
