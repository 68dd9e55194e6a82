/** In which order conversations stand. */
export const THREAD_ORDERS = ['newest', 'oldest', 'liked'] as const;
export type ThreadOrder = (typeof THREAD_ORDERS)[number];

/** What the unit concerned said: that it received the comment and, later, its answer (`body`, empty until then). */
export type OfficialReply = { unit: string; body: string; receivedAt: Date; answeredAt: Date | null };

/** What readers see of a comment. */
export type PublicComment = {
  id: number;
  /** The comment that began its conversation; null for that one. */
  parentId: number | null;
  name: string;
  title: string;
  body: string;
  createdAt: Date;
  /** Brought up once a minute. */
  likes: number;
  /** An editor's pick. */
  isPick: boolean;
  /** Whether the newsroom masked something in it. */
  isRedacted: boolean;
  /** Whom it answers, shortened; null when that is no longer on the page. */
  quoted: { id: number; name: string; body: string } | null;
  official: OfficialReply | null;
};

/** A comment and what was answered to it, oldest answer first. */
export type Conversation = {
  id: number;
  createdAt: Date;
  likes: number;
  /** Null when the comment that began it is no longer on the page. */
  first: PublicComment | null;
  /** Some of its answers: the first ones, or those of a page. */
  answers: PublicComment[];
  /** How many answers it has. */
  replyCount: number;
};

/** A place in a thread or among the answers of a conversation. */
export type ThreadPlace = { id: number; createdAt: Date; likes: number };

/** Which part of an order is asked for: its beginning, or what stands after or before a place. */
export type ThreadTurn = { turn: 'first' } | { turn: 'after' | 'before'; place: ThreadPlace };

/** An editor's pick, set apart: a comment, with the conversation it is from. */
export type Pick = { conversationId: number; replyCount: number; comment: PublicComment };

/** A page of what readers said about a story. */
export type ThreadPage = {
  /** All approved comments of the story. */
  count: number;
  /** Newest pick first, on the first page alone; none of them stands in the conversations of any page. */
  picks: Pick[];
  conversations: Conversation[];
  /** Where the page before this one ends; null on the first page. */
  before: ThreadPlace | null;
  /** Where the page after this one begins; null on the last page. */
  after: ThreadPlace | null;
};

/** A page of a conversation's answers. */
export type ConversationPage = Conversation & { before: ThreadPlace | null; after: ThreadPlace | null };

/** An answer of a conversation, as a place to go to. */
export type AnswerPlace = { conversationId: number; place: ThreadPlace };
