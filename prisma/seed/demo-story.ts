/** What a demo story is written as; `seed-demo.ts` turns it into an article, its picture and its comments. */
export type DemoStory = {
  /** Stable name of the story inside the seed; also the name of its drawing in `drawings/<key>.svg`. */
  key: string;
  /** Slug of its section or sub-section in `sections.ts`. */
  section: string;
  title: string;
  /** The bold opening paragraph, without its source. */
  lead: string;
  /** Source printed before the lead, e.g. "Báo Lạc Giang". */
  leadSource: string;
  byline: string;
  /** Local time in Asia/Ho_Chi_Minh, `YYYY-MM-DDTHH:mm`. */
  publishedAt: string;
  picture: { alt: string; caption: string; credit: string };
  body: DemoBlock[];
  comments: DemoComment[];
};

/** The English of a demo story, which keeps the original's section, byline, terms and picture. */
export type DemoTranslation = Pick<DemoStory, 'title' | 'lead' | 'leadSource' | 'publishedAt' | 'picture' | 'body' | 'comments'> & {
  /** Key of the story it translates. */
  of: string;
};

/** Text may hold `**bold**`, `*italic*` and `[label](https://address)`; nothing else is read as markup. */
export type DemoBlock =
  | { p: string }
  | { h2: string }
  | { h3: string }
  | { quote: string }
  | { bullets: string[] }
  | { numbers: string[] }
  | { pullquote: string; by: string }
  /** The first row are headers; with `rowHeaders` the first column as well. */
  | { table: string[][]; caption: string; rowHeaders?: true }
  /** Drawings of any stories, by their keys, with words of their own. */
  | { gallery: { drawing: string; alt: string; caption: string; credit: string }[]; caption: string }
  /** A file of `demo-files.ts` by its name. */
  | { file: string; label: string }
  | { embed: string; title: string };

export type DemoComment = {
  name: string;
  title: string;
  body: string;
  /** The seed gives this comment an invented phone number. */
  phone?: true;
  /** Minutes after the story was published. */
  after: number;
  status: 'pending' | 'approved' | 'rejected' | 'spam';
};

/** What goes on between the approved comments of a story; whoever is meant is named as in the comment. */
export type DemoConversations = {
  /** Each after the comment it answers. */
  answers: { to: string; name: string; title: string; body: string; after: number }[];
  /** Who wrote the editors' picks. */
  picks: string[];
  likes: Record<string, number>;
  /** Minutes after the story; an answer that is still waited for has none. */
  official?: { to: string; unit: string; received: number; answered: number | null; body: string };
};

/** When a story was published. */
export const momentOf = (story: Pick<DemoStory, 'publishedAt'>): Date => new Date(`${story.publishedAt}:00+07:00`);
