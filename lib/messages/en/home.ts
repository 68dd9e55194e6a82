import type { Catalogue } from '../catalogue.ts';

export default {
  announcement: 'Announcement of the paper',
  allSections: 'All sections',
  topicsAndThreads: 'Topics and threads',
  allLatest: 'All latest news',
  mostRead: 'Most read',
  mostReadDay: 'In the last 24 hours',
  mostReadWeek: 'In the last 7 days',
} satisfies Catalogue['home'];
