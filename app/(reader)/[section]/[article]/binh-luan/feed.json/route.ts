import { SPECIMEN_CARD, SPECIMEN_SECTION } from '#lib/cache/specimens';
import { commentsFeed } from '../../../../_pages/feed.ts';

export const generateStaticParams = () => [{ section: SPECIMEN_SECTION.slug, article: SPECIMEN_CARD.path.split('/').at(-1) ?? '' }];

export const GET = commentsFeed('vi', 'json');
