import account from './vi/account.ts';
import apiDocs from './vi/apiDocs.ts';
import articleList from './vi/articleList.ts';
import articles from './vi/articles.ts';
import bans from './vi/bans.ts';
import bodyEditor from './vi/bodyEditor.ts';
import bodyTools from './vi/bodyTools.ts';
import calendar from './vi/calendar.ts';
import commentPolicy from './vi/commentPolicy.ts';
import comments from './vi/comments.ts';
import common from './vi/common.ts';
import connections from './vi/connections.ts';
import corrections from './vi/corrections.ts';
import desk from './vi/desk.ts';
import deskCard from './vi/deskCard.ts';
import deskLive from './vi/deskLive.ts';
import deskQuery from './vi/deskQuery.ts';
import deskReports from './vi/deskReports.ts';
import drafts from './vi/drafts.ts';
import flow from './vi/flow.ts';
import gone from './vi/gone.ts';
import history from './vi/history.ts';
import home from './vi/home.ts';
import keeping from './vi/keeping.ts';
import lists from './vi/lists.ts';
import log from './vi/log.ts';
import machines from './vi/machines.ts';
import mail from './vi/mail.ts';
import mediaLibrary from './vi/mediaLibrary.ts';
import newsroom from './vi/newsroom.ts';
import pageCheck from './vi/pageCheck.ts';
import paste from './vi/paste.ts';
import people from './vi/people.ts';
import previewLinks from './vi/previewLinks.ts';
import reactions from './vi/reactions.ts';
import reader from './vi/reader.ts';
import receipts from './vi/receipts.ts';
import rest from './vi/rest.ts';
import schedule from './vi/schedule.ts';
import screening from './vi/screening.ts';
import search from './vi/search.ts';
import settings from './vi/settings.ts';
import signIn from './vi/signIn.ts';
import storyBody from './vi/storyBody.ts';
import storyNotes from './vi/storyNotes.ts';
import taxonomy from './vi/taxonomy.ts';
import thread from './vi/thread.ts';
import today from './vi/today.ts';
import tools from './vi/tools.ts';
import transfer from './vi/transfer.ts';

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
};
