import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ArticleEditor } from '#components/newsroom/articles/article-editor.client.tsx';
import { listColleagues } from '#lib/articles/assignments/list-colleagues';
import { mayPlace } from '#lib/articles/drafts/placing';
import { findArticleForEdit } from '#lib/articles/find-article-for-edit';
import { findVersionsBeside } from '#lib/articles/hot-fix/find-versions-beside';
import { listCorrections } from '#lib/articles/list-corrections';
import { findNoteBoard } from '#lib/articles/notes/find-note-board';
import { listMentionable } from '#lib/articles/notes/list-mentionable';
import { findOtherWriter } from '#lib/articles/presence/attend-story';
import { listPreviewLinks } from '#lib/articles/preview-links/list-preview-links';
import { findStoryPlans } from '#lib/articles/schedules/find-story-plans';
import { articleIdInAddress } from '#lib/articles/schema';
import { findFlow } from '#lib/articles/stages/find-flow';
import { may } from '#lib/auth/roles';
import { requireStaff } from '#lib/auth/session';
import { findPolicyOfArticle } from '#lib/comments/policy/settings/find-policy-of-article';
import { listNotesOfArticle } from '#lib/reader-notes/list-notes';
import { listSectionChoices } from '#lib/sections/list-section-choices';
import { listNamedTerms } from '#lib/terms/choices/name-terms';
import * as calendar from '../../calendar/actions.ts';
import { correct, decide } from '../../corrections/actions.ts';
import * as noteDeeds from '../../notes/actions.ts';
import {
  assign,
  findStories,
  findTerms,
  linkPreview,
  makeTerm,
  nameStories,
  namesOfTerms,
  publish,
  setComments,
  takeStep,
  translate,
  unlinkPreview,
  unpublish,
} from '../actions.ts';

const OTHER_STORIES = { find: findStories, titles: nameStories };

type Props = { params: Promise<{ id: string }> };

const articleAt = cache(async (segment: string) => {
  const staff = await requireStaff('write');
  const id = articleIdInAddress.safeParse(segment);
  const [article, flow] = id.success
    ? await Promise.all([findArticleForEdit(staff, id.data), findFlow(staff, { articleId: id.data })])
    : [null, null];
  if (!article || !flow?.ok) notFound();
  return { staff, article, flow: flow.value };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await articleAt((await params).id);
  return { title: article.draft.title };
}

export default async function ArticlePage({ params }: Props) {
  const { staff, article, flow } = await articleAt((await params).id);
  const [sections, terms, corrections, notes, policy, plans, colleagues, writer, board, people, versions, previewLinks] = await Promise.all(
    [
      listSectionChoices(),
      listNamedTerms(article.draft.termIds),
      listCorrections(article.id),
      listNotesOfArticle(staff, article.id),
      findPolicyOfArticle(staff, article.id),
      findStoryPlans(article.id),
      flow.hands.includes('desk') ? listColleagues() : [],
      findOtherWriter(staff, article.id),
      findNoteBoard(staff, article.id),
      listMentionable(staff, article.id),
      findVersionsBeside(staff, article.id),
      listPreviewLinks(staff, article.id),
    ],
  );
  return (
    <ArticleEditor
      key={article.id}
      article={article}
      sections={sections.filter(({ id }) => id === article.draft.sectionId || mayPlace(staff, id))}
      terms={terms}
      termDeeds={{ create: may(staff, 'publish') ? makeTerm : null, search: findTerms, name: namesOfTerms }}
      corrections={corrections}
      notes={notes}
      me={staff.name}
      personId={staff.id}
      writer={writer}
      storyNotes={board && board !== 'same' ? { board, people, me: { id: staff.id, name: staff.name }, deeds: { ...noteDeeds } } : null}
      beginTranslation={translate}
      otherStories={OTHER_STORIES}
      flow={{ view: flow, deeds: { move: takeStep, assign }, colleagues }}
      comments={policy && { policy, save: setComments }}
      schedule={{ plans, deeds: may(staff, 'publish') ? { ...calendar } : null }}
      versions={versions}
      previewLinks={{ links: previewLinks, deeds: { make: linkPreview, revoke: unlinkPreview } }}
      deeds={may(staff, 'publish') ? { publish, unpublish, addCorrection: correct, decideNote: decide } : null}
    />
  );
}
