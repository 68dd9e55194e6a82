import type { Catalogue } from './catalogue.ts';
import articles from './en/articles.ts';
import comments from './en/comments.ts';
import common from './en/common.ts';
import desk from './en/desk.ts';
import newsroom from './en/newsroom.ts';
import reader from './en/reader.ts';
import search from './en/search.ts';
import signIn from './en/signIn.ts';

export default { articles, comments, common, desk, newsroom, reader, search, signIn } satisfies Catalogue;
