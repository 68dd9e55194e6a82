// The one shape in which everything comes in, whatever it was written in.

export const FORMATS = ['wxr', 'feed', 'csv', 'json', 'markdown'] as const;
export type ImportFormat = (typeof FORMATS)[number];

/** A picture as its story names it: where it lies (an address, or a path below the folder that is read), and what is written about it. */
export type ImportedPicture = { address: string; alt: string; caption: string; credit: string };

/** Something stories are gathered under there. `slug` is its part of an address there, or empty; `addresses` are those of its own page. */
export type ImportedTerm = { name: string; slug: string; addresses?: string[] };

export type ImportedComment = {
  foreignId: string;
  /** The comment of the same story that it answers. */
  parentId: string | null;
  name: string;
  /** Markup, or plain text. */
  body: string;
  at: Date | null;
  status: 'approved' | 'pending' | 'spam';
};

export type ImportedPost = {
  foreignId: string;
  /** Where it stands there; what is relative in it begins here. Empty: nowhere. */
  address: string;
  /** Everything else it is found under there. */
  oldAddresses: string[];
  title: string;
  slug: string;
  lead: string;
  body: string;
  markup: 'html' | 'markdown' | 'text';
  /** Where it is filed there, the nearest first. */
  categories: ImportedTerm[];
  topics: ImportedTerm[];
  authors: ImportedTerm[];
  publishedAt: Date | null;
  modifiedAt: Date | null;
  status: 'published' | 'draft' | 'private';
  picture: ImportedPicture | null;
  comments: ImportedComment[];
  /** False: it takes no comments any more. */
  takesComments: boolean;
  locale: 'vi' | 'en' | null;
};

/** What stands in the file one after the other: a story, or something that is no story here and is counted. */
export type Entry = { kind: 'post'; post: ImportedPost } | { kind: 'left-out'; what: LeftOut; title: string };

/** `page`, `trash`, `other`: of a blog's file, what is no story; `broken`: nothing could be read there. */
export type LeftOut = 'page' | 'trash' | 'other' | 'broken';

/** A file that is opened. */
export type Source = {
  /** Names the place all this comes from, such as `bao-cu.example`. */
  name: string;
  /** How many entries there are. */
  total: number;
  /** A picture that is named in several ways: its address as it lies there, and what the place says about it. */
  findPicture?: (address: string) => ImportedPicture | null;
  /** A folder beside the stories, for pictures that are named by a path. */
  folder?: string;
  entries(): AsyncIterable<Entry>;
};

/** A file that cannot be read as what it is said to be. The message is a code of `transfer.refused`, `detail` says where. */
export class UnreadableFile extends Error {
  readonly code: UnreadableCode;
  readonly detail: string;
  constructor(code: UnreadableCode, detail = '') {
    super(detail ? `${code}: ${detail}` : code);
    this.code = code;
    this.detail = detail;
  }
}
export type UnreadableCode =
  | 'not-xml'
  | 'has-doctype'
  | 'unknown-encoding'
  | 'too-large-entry'
  | 'not-json'
  | 'not-csv'
  | 'no-title-column'
  | 'empty'
  | 'unknown-format'
  | 'not-zip'
  | 'zip-too-large';
