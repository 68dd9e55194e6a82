import type { Catalogue } from './catalogue.ts';
import comments from './en/comments.ts';
import common from './en/common.ts';
import newsroom from './en/newsroom.ts';
import signIn from './en/signIn.ts';

export default { comments, common, newsroom, signIn } satisfies Catalogue;
