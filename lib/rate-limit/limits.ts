/** `points` in `seconds`, counted for each key; and what happens while the store cannot be asked. */
export type Limit = { points: number; seconds: number; withoutStore: 'count-in-memory' | 'refuse' };

/** Every limit of the house. */
export const LIMITS = {
  /** Captchas drawn for one address. */
  captcha: { points: 30, seconds: 60, withoutStore: 'count-in-memory' },
  /** Captchas said to one address: a browser asks for one sound in several parts. */
  'captcha-sound': { points: 60, seconds: 60, withoutStore: 'count-in-memory' },
  /** Comments sent from one address. */
  comment: { points: 6, seconds: 600, withoutStore: 'count-in-memory' },
  /** Comments from everybody together, counted once their captcha is solved. */
  'comment-global': { points: 600, seconds: 60, withoutStore: 'count-in-memory' },
  /** Likes given and taken back from one address, of all comments together: an office or a mobile network shares one. */
  like: { points: 120, seconds: 3600, withoutStore: 'count-in-memory' },
  /** Comments reported from one address. */
  report: { points: 10, seconds: 600, withoutStore: 'count-in-memory' },
  /** Changes to comments already sent, from one address. */
  receipt: { points: 20, seconds: 600, withoutStore: 'count-in-memory' },
  /** Notes about mistakes sent from one address. */
  note: { points: 6, seconds: 600, withoutStore: 'count-in-memory' },
  /** Notes from everybody together, counted once their captcha is solved. */
  'note-global': { points: 300, seconds: 60, withoutStore: 'count-in-memory' },
  /** Searches from one address whose answer is not at hand. */
  search: { points: 40, seconds: 60, withoutStore: 'count-in-memory' },
  /** Failed sign-ins from one address: an office shares one. */
  'sign-in-address': { points: 20, seconds: 900, withoutStore: 'refuse' },
  /** Failed sign-ins to one account, wherever from. */
  'sign-in-account': { points: 8, seconds: 900, withoutStore: 'refuse' },
  /** Wrong codes of one account's second factor, wherever from: three of a million are right at any time. */
  'sign-in-code': { points: 6, seconds: 900, withoutStore: 'refuse' },
  /** Passwords that somebody who is signed in says again, wrongly. */
  'own-password': { points: 8, seconds: 900, withoutStore: 'refuse' },
  /** Passwords set through a link, from one address: each costs what hashing costs. */
  'set-password': { points: 20, seconds: 900, withoutStore: 'refuse' },
  /** Mails about a forgotten password asked for from one address. */
  'ask-reset-address': { points: 10, seconds: 3600, withoutStore: 'refuse' },
  /** The same for one account, whoever asks. */
  'ask-reset-account': { points: 3, seconds: 3600, withoutStore: 'refuse' },
  /** Pictures sent by one person. */
  upload: { points: 600, seconds: 3600, withoutStore: 'count-in-memory' },
  /** Files sent by one person. */
  attachment: { points: 120, seconds: 3600, withoutStore: 'count-in-memory' },
  /** Notes on stories written and changed by one person. */
  'story-note': { points: 120, seconds: 600, withoutStore: 'count-in-memory' },
  /** Calls of the interface with one token. */
  'api-token': { points: 600, seconds: 60, withoutStore: 'count-in-memory' },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/** Limits of small things that happen all the time: counted by each instance in its own memory, for no more keys than `keys`. */
export const LIMITS_IN_MEMORY = {
  /** Views told from one address: an office or a mobile network shares one. */
  view: { points: 120, seconds: 60, keys: 20_000 },
  /** Views of one story from one address, whatever browsers it claims to be. */
  'view-story': { points: 30, seconds: 3600, keys: 20_000 },
  /** Receipts of comments looked at from one address. */
  'receipt-view': { points: 90, seconds: 60, keys: 5_000 },
  /** Stories saved as a file from one address. */
  'story-file': { points: 20, seconds: 60, keys: 5_000 },
  /** Calls of the interface without a token, from one address. */
  'api-address': { points: 60, seconds: 60, keys: 20_000 },
  /** Calls with a token that is none, from one address: nobody tries out many. */
  'api-bad-token': { points: 30, seconds: 300, keys: 20_000 },
} as const satisfies Record<string, { points: number; seconds: number; keys: number }>;

export type MemoryLimitName = keyof typeof LIMITS_IN_MEMORY;
