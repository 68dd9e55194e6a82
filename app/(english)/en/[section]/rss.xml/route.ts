import { SPECIMEN_SECTION } from '#lib/cache/specimens';
import { sectionFeed } from '../../../../(reader)/_pages/feed.ts';

export const generateStaticParams = () => [{ section: SPECIMEN_SECTION.slug }];

export const GET = sectionFeed('en', 'rss');
