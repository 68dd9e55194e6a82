import type { Catalogue } from './catalogue.ts';
import articles from './en/articles.ts';
import bodyEditor from './en/bodyEditor.ts';
import comments from './en/comments.ts';
import common from './en/common.ts';
import corrections from './en/corrections.ts';
import desk from './en/desk.ts';
import home from './en/home.ts';
import machines from './en/machines.ts';
import newsroom from './en/newsroom.ts';
import reader from './en/reader.ts';
import search from './en/search.ts';
import signIn from './en/signIn.ts';
import storyBody from './en/storyBody.ts';
import tools from './en/tools.ts';

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
} satisfies Catalogue;
