import type { Locale } from '../../messages/translator.ts';

/** A comment that readers see, and where. */
export type CommentOnPage = {
  id: number;
  name: string;
  title: string;
  body: string;
  createdAt: Date;
  story: { id: number; path: string; locale: Locale };
};
