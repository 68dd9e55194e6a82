// Every budget of the reader side in one place. They hold for the demo paper; a test that finds more fails and says what it found.

const KB = 1024;

/**
 * Bytes on the wire as a first visit pays them, brotli: HTML, style sheets, scripts and fonts. Pictures are not counted: a story
 * of the first budget has none, and the front page's depend on the day's news.
 */
export const BYTES = {
  story: 30 * KB,
  frontPage: 40 * KB,
  /** What of a story page is script. */
  storyScripts: 8 * KB,
} as const;

/** Bytes of a page of comments on the wire, brotli, whatever its texts are: the HTML alone. */
export const THREAD_PAGE_BYTES = 30 * KB;

/** Requests of a whole visit to a story without photos, with scripts, until the network is quiet; the icon and the manifest count. */
export const STORY_REQUESTS = 6;

/**
 * SQL statements for one page when nothing of it is kept anywhere, the frame's (settings, sections) among them, BEGIN and COMMIT
 * too. A type that is not named here may cost `other`.
 */
export const STATEMENTS = {
  story: 8,
  frontPage: 8,
  section: 5,
  feed: 5,
  /** An address nobody has: whether a section had it once, or a story of the paper's past life, and what the page offers instead. */
  missing: 9,
  /** A page of comments: those and their story, and the frame. */
  thread: 5,
  /** The limit of who asks, and a transaction that bounds the time, are four of them. */
  search: 9,
  other: 8,
} as const;

/**
 * SQL statements for a whole page of the newsroom as somebody who is signed in opens it: who they are, what stands around every page, and
 * the page itself. It holds for every list, whatever is looked for in it.
 */
export const NEWSROOM_STATEMENTS = 6;

/**
 * Pages made anew after a public change though they show nothing of it, in a paper of ten thousand stories. Those with a reason:
 * the front page and the first pages of the story's lists, its day and month and the nearest ones, its neighbours, its own page.
 */
export const NEEDLESS_RENDERINGS = 0;
