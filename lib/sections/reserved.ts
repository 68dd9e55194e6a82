import { ELSEWHERE } from '../page-cache/reader-path.ts';
import { pathWords } from '../site/paths.ts';

/** First parts of addresses that are no word of `pathWords` and stand at the root, or below `/en`. */
const OTHERS = ['en', 'vi', 'reader', 'khong-tim-thay', 'ngoai-tuyen', 'not-found', 'robots', 'manifest', 'rss', 'atom', 'feed', 'sw'];

const RESERVED: ReadonlySet<string> = new Set([...Object.values(pathWords('vi')), ...Object.values(pathWords('en')), ...OTHERS]);

/** Whether something else of the site stands, or may come to stand, at `/{slug}` or `/en/{slug}`; a test holds this to the folders of app. */
export const isReserved = (slug: string): boolean => RESERVED.has(slug) || ELSEWHERE.test(`/${slug}`);
