import { SPECIMEN_TERM } from '#lib/cache/specimens';
import { feedParams, termFeed } from '../../../_pages/feed.ts';

export const generateStaticParams = () => feedParams({ slug: SPECIMEN_TERM.slug });

export const GET = termFeed('topic', 'vi');
