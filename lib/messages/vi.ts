import articles from './vi/articles.ts';
import comments from './vi/comments.ts';
import common from './vi/common.ts';
import desk from './vi/desk.ts';
import machines from './vi/machines.ts';
import newsroom from './vi/newsroom.ts';
import reader from './vi/reader.ts';
import signIn from './vi/signIn.ts';

export default { articles, comments, common, desk, machines, newsroom, reader, signIn };
