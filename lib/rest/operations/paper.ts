import { findSectionTree } from '../../sections/published/store.ts';
import { siteLocale, siteUrl } from '../../site/reader-side.ts';
import { findPaper } from '../../site/store.ts';
import { pageOf, paperAnswer, sectionTreeAnswer, termAnswer } from '../answers.ts';
import { publicOperation, reply } from '../operation.ts';
import { termsQuery } from '../schema.ts';
import { findTerms } from '../stories/store.ts';

/** What the paper is called and how it is ordered. */
export const paperOperations = [
  publicOperation({
    id: 'readPaper',
    method: 'GET',
    path: '/paper',
    tag: 'paper',
    scope: 'taxonomy:read',
    deed: null,
    summary: { vi: 'Tên báo, địa chỉ và các ấn bản', en: "The paper's name, address and editions" },
    answer: paperAnswer,
    problems: [],
    async run() {
      const { name, tagline, publisher, editions } = await findPaper();
      return reply({ name, url: siteUrl(), tagline, publisher, locale: siteLocale(), editions });
    },
  }),
  publicOperation({
    id: 'listSections',
    method: 'GET',
    path: '/sections',
    tag: 'paper',
    scope: 'taxonomy:read',
    deed: null,
    summary: { vi: 'Cây chuyên mục theo thứ tự của báo', en: 'The tree of sections in the order of the paper' },
    answer: sectionTreeAnswer,
    problems: [],
    run: async () => reply({ items: await findSectionTree() }),
  }),
  publicOperation({
    id: 'listTerms',
    method: 'GET',
    path: '/terms',
    tag: 'paper',
    scope: 'taxonomy:read',
    deed: null,
    summary: { vi: 'Chủ đề, dòng sự kiện và tác giả', en: 'Topics, threads and authors' },
    query: termsQuery,
    answer: pageOf(termAnswer),
    problems: [],
    async run({ query: { kind = null, after = 0, limit } }) {
      const found = await findTerms({ kind, after, take: limit + 1 });
      const items = found.slice(0, limit);
      const next = found.length > limit ? String(items.at(-1)?.id) : null;
      return reply({ items, next }, { next });
    },
  }),
] as const;
