import type { StoryCard, StoryView } from '../articles/stories/view.ts';
import type { WithdrawnArticle } from '../articles/withdrawn/view.ts';
import { gateOf } from '../comments/policy/gate.ts';
import { DEFAULT_POLICY } from '../comments/policy/schema.ts';
import type { ConversationPage, PublicComment, ThreadPage } from '../comments/thread/view.ts';
import type { GoneList } from '../past-addresses/view.ts';
import { type Search, searchSegment } from '../search/search-address.ts';
import type { SearchAnswer } from '../search/view.ts';
import type { SectionNode } from '../sections/tree.ts';
import type { TermView } from '../terms/view.ts';

// What a build renders in place of the database, so that it needs none and still proves that every page is static.
// Nothing of it is ever served: the stores of finished pages begin empty.

const MOMENT = new Date('2026-01-01T05:00:00Z');

export const SPECIMEN_DAY = '2026-01-01';
export const SPECIMEN_CURSOR = 'mju8qn40-1';

export const SPECIMEN_SECTION: SectionNode = {
  id: 1,
  slug: 'chuyen-muc',
  name: 'Chuyên mục',
  nameEn: 'Section',
  description: '',
  descriptionEn: '',
  isHidden: false,
  children: [],
};

export const SPECIMEN_TERM: TermView = {
  id: 1,
  kind: 'topic',
  slug: 'chu-de-mau',
  name: 'Chủ đề mẫu',
  nameEn: 'Topic',
  description: '',
  descriptionEn: '',
  portrait: null,
};

export const SPECIMEN_CARD: StoryCard = {
  id: 1,
  locale: 'vi',
  path: '/chuyen-muc/bai-mau-1',
  kicker: '',
  title: 'Bài mẫu',
  lead: 'Lời dẫn mẫu.',
  section: SPECIMEN_SECTION,
  publishedAt: MOMENT,
  picture: null,
  shownComments: 0,
};

export const SPECIMEN_STORY: StoryView = {
  ...SPECIMEN_CARD,
  version: 1,
  leadSource: 'Tòa Soạn',
  byline: 'Tòa Soạn',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nội dung mẫu.' }] }] },
  pictureCaption: '',
  pictureCredit: '',
  pictures: {},
  attachments: {},
  named: {},
  terms: [SPECIMEN_TERM],
  source: null,
  corrections: [],
  translation: null,
  updatedAt: MOMENT,
  gate: gateOf({ policy: DEFAULT_POLICY, moment: MOMENT, publishedAt: MOMENT, pressure: [] }),
  commentCount: 1,
};

/** The specimen of the English edition. */
export const SPECIMEN_ENGLISH_STORY: StoryView = { ...SPECIMEN_STORY, id: 2, locale: 'en', path: '/en/chuyen-muc/bai-mau-2' };

export const SPECIMEN_COMMENT: PublicComment = {
  id: 1,
  parentId: null,
  name: 'Bạn đọc',
  title: 'Ý kiến mẫu',
  body: 'Nội dung ý kiến.',
  createdAt: MOMENT,
  likes: 0,
  isPick: false,
  isRedacted: false,
  quoted: null,
  official: null,
};

export const SPECIMEN_CONVERSATION: ConversationPage = {
  id: 1,
  createdAt: MOMENT,
  likes: 0,
  first: SPECIMEN_COMMENT,
  answers: [],
  replyCount: 0,
  before: null,
  after: null,
};

export const SPECIMEN_THREAD: ThreadPage = {
  count: 1,
  picks: [],
  conversations: [SPECIMEN_CONVERSATION],
  before: null,
  after: null,
};

export const SPECIMEN_WITHDRAWN: WithdrawnArticle = { id: 1, withdrawnAt: MOMENT, reason: 'Lý do mẫu.', isExpired: false };
export const SPECIMEN_GONE: GoneList = { kind: 'topic', name: 'Chủ đề mẫu', nameEn: 'Topic', parent: SPECIMEN_SECTION };
const SPECIMEN_SEARCH: Search = { question: 'bài mẫu', section: null, from: null, until: null, after: null, before: null };

export const SPECIMEN_SEGMENT = searchSegment(SPECIMEN_SEARCH);

export const SPECIMEN_ANSWER: SearchAnswer = {
  code: 'found',
  hits: [
    {
      id: 1,
      path: SPECIMEN_CARD.path,
      title: [{ text: 'Bài mẫu', hit: true }],
      snippet: [{ text: 'Lời dẫn mẫu.', hit: false }],
      section: SPECIMEN_SECTION,
      publishedAt: MOMENT,
    },
  ],
  total: 1,
  more: false,
  previous: null,
  next: null,
  cut: false,
  suggestions: { questions: [], stories: [], terms: [] },
};
