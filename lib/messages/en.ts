import type { Catalogue } from './catalogue.ts';
import account from './en/account.ts';
import apiDocs from './en/apiDocs.ts';
import articleList from './en/articleList.ts';
import articles from './en/articles.ts';
import bans from './en/bans.ts';
import bodyEditor from './en/bodyEditor.ts';
import bodyTools from './en/bodyTools.ts';
import calendar from './en/calendar.ts';
import commentPolicy from './en/commentPolicy.ts';
import comments from './en/comments.ts';
import common from './en/common.ts';
import connections from './en/connections.ts';
import corrections from './en/corrections.ts';
import desk from './en/desk.ts';
import deskCard from './en/deskCard.ts';
import deskLive from './en/deskLive.ts';
import deskQuery from './en/deskQuery.ts';
import deskReports from './en/deskReports.ts';
import drafts from './en/drafts.ts';
import flow from './en/flow.ts';
import gone from './en/gone.ts';
import history from './en/history.ts';
import home from './en/home.ts';
import keeping from './en/keeping.ts';
import lists from './en/lists.ts';
import log from './en/log.ts';
import machines from './en/machines.ts';
import mail from './en/mail.ts';
import mediaLibrary from './en/mediaLibrary.ts';
import newsroom from './en/newsroom.ts';
import pageCheck from './en/pageCheck.ts';
import paste from './en/paste.ts';
import people from './en/people.ts';
import previewLinks from './en/previewLinks.ts';
import reactions from './en/reactions.ts';
import reader from './en/reader.ts';
import receipts from './en/receipts.ts';
import rest from './en/rest.ts';
import schedule from './en/schedule.ts';
import screening from './en/screening.ts';
import search from './en/search.ts';
import settings from './en/settings.ts';
import signIn from './en/signIn.ts';
import storyBody from './en/storyBody.ts';
import storyNotes from './en/storyNotes.ts';
import taxonomy from './en/taxonomy.ts';
import thread from './en/thread.ts';
import today from './en/today.ts';
import tools from './en/tools.ts';
import transfer from './en/transfer.ts';

export default {
  account,
  apiDocs,
  articleList,
  articles,
  bans,
  bodyEditor,
  bodyTools,
  calendar,
  commentPolicy,
  comments,
  common,
  connections,
  corrections,
  desk,
  deskCard,
  deskLive,
  deskQuery,
  deskReports,
  drafts,
  flow,
  gone,
  history,
  home,
  keeping,
  lists,
  log,
  machines,
  mail,
  mediaLibrary,
  newsroom,
  pageCheck,
  paste,
  people,
  previewLinks,
  reactions,
  reader,
  receipts,
  rest,
  schedule,
  screening,
  search,
  settings,
  signIn,
  storyBody,
  storyNotes,
  taxonomy,
  thread,
  today,
  tools,
  transfer,
} satisfies Catalogue;
