/** `points` in `seconds`, counted for each key; and what happens while the store cannot be asked. */
export type Limit = { points: number; seconds: number; withoutStore: 'count-in-memory' | 'refuse' };

/** Every limit of the house. */
export const LIMITS = {
  /** Captchas drawn for one address. */
  captcha: { points: 30, seconds: 60, withoutStore: 'count-in-memory' },
  /** Comments sent from one address. */
  comment: { points: 6, seconds: 600, withoutStore: 'count-in-memory' },
  /** Comments from everybody together, counted once their captcha is solved. */
  'comment-global': { points: 600, seconds: 60, withoutStore: 'count-in-memory' },
  /** Searches from one address whose answer is not at hand. */
  search: { points: 40, seconds: 60, withoutStore: 'count-in-memory' },
  /** Failed sign-ins from one address: an office shares one. */
  'sign-in-address': { points: 20, seconds: 900, withoutStore: 'refuse' },
  /** Failed sign-ins to one account, wherever from. */
  'sign-in-account': { points: 8, seconds: 900, withoutStore: 'refuse' },
  /** Pictures sent by one person. */
  upload: { points: 60, seconds: 3600, withoutStore: 'count-in-memory' },
  /** Files sent by one person. */
  attachment: { points: 30, seconds: 3600, withoutStore: 'count-in-memory' },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
