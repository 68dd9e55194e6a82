import { SPECIMEN_ENGLISH_STORY, SPECIMEN_SECTION } from '#lib/cache/specimens';
import { commentsFeed } from '../../../../../../(reader)/_pages/feed.ts';

export const generateStaticParams = () => [
  { section: SPECIMEN_SECTION.slug, article: SPECIMEN_ENGLISH_STORY.path.split('/').at(-1) ?? '' },
];

export const GET = commentsFeed('en', 'atom');
