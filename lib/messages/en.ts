import type { Catalogue } from './catalogue.ts';
import articles from './en/articles.ts';
import comments from './en/comments.ts';
import common from './en/common.ts';
import corrections from './en/corrections.ts';
import desk from './en/desk.ts';
import newsroom from './en/newsroom.ts';
import reader from './en/reader.ts';
import signIn from './en/signIn.ts';

export default { articles, comments, common, corrections, desk, newsroom, reader, signIn } satisfies Catalogue;
