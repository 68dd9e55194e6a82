import type { Catalogue } from './catalogue.ts';
import comments from './en/comments.ts';
import common from './en/common.ts';

export default { common, comments } satisfies Catalogue;
