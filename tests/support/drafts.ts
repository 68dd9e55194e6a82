import type { ArticleDocument } from '#lib/articles/document';
import type { DraftContent } from '#lib/articles/schema';

/** A body of these paragraphs. */
export const bodyOf = (...paragraphs: string[]): ArticleDocument => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

/** A draft that could be published once it has a section. */
export const aDraft = (changes: Partial<DraftContent> = {}): DraftContent => ({
  title: 'Cầu Lạc Giang 2 hợp long',
  slug: 'cau-lac-giang-2-hop-long',
  sectionId: null,
  lead: 'Đốt dầm cuối cùng được khóa vào giữa nhịp chính.',
  leadSource: 'Ban Quản lý dự án',
  byline: 'Phạm Đức Long',
  body: bodyOf('Giờ hợp long do nhiệt kế quyết định.'),
  picture: null,
  kicker: '',
  sourceName: '',
  sourceUrl: '',
  termIds: [],
  ...changes,
});
