import type { Catalogue } from './catalogue.ts';
import articles from './en/articles.ts';
import comments from './en/comments.ts';
import common from './en/common.ts';
import desk from './en/desk.ts';
import machines from './en/machines.ts';
import newsroom from './en/newsroom.ts';
import reader from './en/reader.ts';
import signIn from './en/signIn.ts';

export default { articles, comments, common, desk, machines, newsroom, reader, signIn } satisfies Catalogue;
