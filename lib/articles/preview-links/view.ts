import type { ArticlePreview } from '../view.ts';

/** A link as those who work on the story see it. */
export type PreviewLink = {
  id: number;
  /** Where it leads, without the site's own address; null when it leads nowhere any more. */
  path: string | null;
  /** Null: always the newest. */
  version: number | null;
  madeBy: string;
  madeAt: Date;
  expiresAt: Date;
  state: 'open' | 'expired' | 'revoked';
  uses: number;
  usedAt: Date | null;
};

/** What somebody without an account sees. */
export type LinkedPreview = {
  preview: ArticlePreview;
  version: number | null;
  expiresAt: Date;
  /** Nobody may publish what stands here before. */
  embargoUntil: Date | null;
};
