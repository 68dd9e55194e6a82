import type { Catalogue } from './catalogue.ts';
import articles from './en/articles.ts';
import comments from './en/comments.ts';
import common from './en/common.ts';
import desk from './en/desk.ts';
import newsroom from './en/newsroom.ts';
import reader from './en/reader.ts';
import signIn from './en/signIn.ts';
import tools from './en/tools.ts';

export default { articles, comments, common, desk, newsroom, reader, signIn, tools } satisfies Catalogue;
