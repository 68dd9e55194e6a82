import articles from './vi/articles.ts';
import bodyEditor from './vi/bodyEditor.ts';
import comments from './vi/comments.ts';
import common from './vi/common.ts';
import desk from './vi/desk.ts';
import home from './vi/home.ts';
import newsroom from './vi/newsroom.ts';
import reader from './vi/reader.ts';
import search from './vi/search.ts';
import signIn from './vi/signIn.ts';
import storyBody from './vi/storyBody.ts';

export default { articles, bodyEditor, comments, common, desk, home, newsroom, reader, search, signIn, storyBody };
