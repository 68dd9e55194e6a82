import articles from './vi/articles.ts';
import comments from './vi/comments.ts';
import common from './vi/common.ts';
import desk from './vi/desk.ts';
import newsroom from './vi/newsroom.ts';
import reader from './vi/reader.ts';
import signIn from './vi/signIn.ts';
import tools from './vi/tools.ts';

export default { articles, comments, common, desk, newsroom, reader, signIn, tools };
