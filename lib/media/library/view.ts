import type { Attachment } from '../../attachments/schema.ts';
import type { Framing } from '../framing.ts';
import type { Picture } from '../schema.ts';

export const LIBRARY_KINDS = ['picture', 'pdf', 'audio'] as const;
export type LibraryKind = (typeof LIBRARY_KINDS)[number];

/** A picture or a file as the library lists it. */
export type LibraryItem = {
  id: number;
  kind: LibraryKind;
  version: number;
  fileName: string;
  alt: string;
  caption: string;
  credit: string;
  tags: string[];
  addedAt: Date;
  addedBy: { id: number; name: string };
  /** The last day on which it may be used, `YYYY-MM-DD`. */
  rightsUntil: string | null;
  /** How many stories use it, published or being written, and how many other places. */
  uses: number;
  /** When it was put into the bin. */
  binnedAt: Date | null;
  /** By which stories name it; of a picture. */
  mediaId: number | null;
  picture: Picture | null;
  /** The same of a file. */
  attachmentId: number | null;
  file: Attachment | null;
};

/** Everything that is known of one. */
export type LibraryItemDetail = LibraryItem & {
  rightsNote: string;
  transcript: string;
  /** Of the file as it was sent, in bytes; null where nobody counted. */
  bytes: number | null;
  takenOn: string | null;
  /** What the file said it shows. */
  foundCaption: string;
  framing: Framing | null;
};

/** A story that uses an item. */
export type LibraryUse = {
  articleId: number;
  title: string;
  section: { name: string; nameEn: string } | null;
  /** Readers see it there. */
  isPublished: boolean;
  /** It stands in the newest draft. */
  isInDraft: boolean;
  /** Somebody has put the story on the front page. */
  isOnFrontPage: boolean;
  /** Public address, while it is published. */
  path: string | null;
  mayOpen: boolean;
};

/** Where an item is used, as far as somebody may know. */
export type LibraryUses = {
  stories: LibraryUse[];
  /** Stories that this person may not know of, or that are too many to name. */
  others: number;
  /** Stories only earlier versions of which name it. */
  pastOnly: number;
  /** Authors whose portrait it is. */
  authors: { id: number; name: string; nameEn: string; slug: string }[];
  /** It is the paper's logo. */
  isLogo: boolean;
};

/** A file that stood in an item's place before. */
export type LibraryVersion = {
  id: number;
  fileName: string;
  bytes: number | null;
  replacedAt: Date;
  replacedBy: string;
  picture: Picture | null;
  file: Attachment | null;
};

/** An item as dialogs offer it, with the words a story begins with. */
export type LibraryPick = Pick<
  LibraryItem,
  'id' | 'kind' | 'fileName' | 'alt' | 'caption' | 'credit' | 'mediaId' | 'picture' | 'attachmentId' | 'file' | 'rightsUntil'
>;

/** What has to be said of the right to use something. */
export type RightsWarning = {
  id: number;
  mediaId: number | null;
  attachmentId: number | null;
  name: string;
  until: string;
  note: string;
  isOver: boolean;
};

/** A picture or file that may be used no more, as whoever publishes it all the same is told. */
export type OverRight = {
  /** Of the library's item. */
  id: number;
  name: string;
  /** The last day on which it might be used, `YYYY-MM-DD`. */
  until: string;
  note: string;
};

/** Why one of many items was left as it was. */
export type ItemRefusal = 'not-found' | 'forbidden' | 'in-use' | 'too-many' | 'no-change' | 'changed-since';

/** What the library can be narrowed by: who has added anything, and the tags that are used most. */
export type LibraryFilters = { people: { id: number; name: string }[]; tags: string[] };

/** A page of the library; `next` is where the next one begins, null on the last. */
export type LibraryPage = { items: LibraryItem[]; filters: LibraryFilters; next: number | null };

/** An item's own page. */
export type LibraryItemPage = {
  item: LibraryItemDetail;
  uses: LibraryUses;
  versions: LibraryVersion[];
  mayDescribe: boolean;
  /** Replace, restore, remove. */
  mayKeep: boolean;
};
