import articles from './vi/articles.ts';
import comments from './vi/comments.ts';
import common from './vi/common.ts';
import corrections from './vi/corrections.ts';
import desk from './vi/desk.ts';
import newsroom from './vi/newsroom.ts';
import reader from './vi/reader.ts';
import signIn from './vi/signIn.ts';

export default { articles, comments, common, corrections, desk, newsroom, reader, signIn };
