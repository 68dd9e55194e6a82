/** What could not be brought in as it was; the sentences are in `transfer.problems`. */
export const PROBLEM_CODES = [
  'unreadable',
  'page',
  'not-published',
  'no-section',
  'future',
  'private',
  'edited-here',
  'withdrawn-here',
  'hidden-there',
  'not-kept',
  'title-cut',
  'lead-made',
  'lead-cut',
  'alt-made',
  'header-made',
  'picture-missing',
  'embed-as-link',
  'file-as-link',
  'script',
  'form',
  'shortcode',
  'table-as-text',
  'legacy-text',
  'topics-cut',
  'comment-same',
  'comment-cut',
  'comment-empty',
  'comment-answer',
  'address-taken',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** `detail` says what it is about: an address, a name, a number. */
export type Problem = { code: ProblemCode; detail: string };
