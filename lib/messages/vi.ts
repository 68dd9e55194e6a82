import articles from './vi/articles.ts';
import bodyEditor from './vi/bodyEditor.ts';
import comments from './vi/comments.ts';
import common from './vi/common.ts';
import corrections from './vi/corrections.ts';
import desk from './vi/desk.ts';
import home from './vi/home.ts';
import machines from './vi/machines.ts';
import newsroom from './vi/newsroom.ts';
import reader from './vi/reader.ts';
import search from './vi/search.ts';
import signIn from './vi/signIn.ts';
import storyBody from './vi/storyBody.ts';
import tools from './vi/tools.ts';

export default {
  articles,
  bodyEditor,
  comments,
  common,
  corrections,
  desk,
  home,
  machines,
  newsroom,
  reader,
  search,
  signIn,
  storyBody,
  tools,
};
