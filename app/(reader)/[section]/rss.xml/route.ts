import { SPECIMEN_SECTION } from '#lib/cache/specimens';
import { sectionFeed } from '../../_pages/feed.ts';

export const generateStaticParams = () => [{ section: SPECIMEN_SECTION.slug }];

export const GET = sectionFeed('vi', 'rss');
