import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ArticleEditor } from '#components/newsroom/articles/article-editor.client.tsx';
import { findArticleForEdit } from '#lib/articles/find-article-for-edit';
import { listCorrections } from '#lib/articles/list-corrections';
import { articleIdInAddress } from '#lib/articles/schema';
import { may } from '#lib/auth/roles';
import { requireStaff } from '#lib/auth/session';
import { listNotesOfArticle } from '#lib/reader-notes/list-notes';
import { listSectionChoices } from '#lib/sections/list-section-choices';
import { listTermChoices } from '#lib/terms/list-term-choices';
import { correct, decide } from '../../corrections/actions.ts';
import { makeTerm, publish, translate, unpublish } from '../actions.ts';

type Props = { params: Promise<{ id: string }> };

const articleAt = cache(async (segment: string) => {
  const staff = await requireStaff('write');
  const id = articleIdInAddress.safeParse(segment);
  const article = id.success ? await findArticleForEdit(staff, id.data) : null;
  if (!article) notFound();
  return { staff, article };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await articleAt((await params).id);
  return { title: article.draft.title };
}

export default async function ArticlePage({ params }: Props) {
  const { staff, article } = await articleAt((await params).id);
  const [sections, terms, corrections, notes] = await Promise.all([
    listSectionChoices(),
    listTermChoices(),
    listCorrections(article.id),
    listNotesOfArticle(staff, article.id),
  ]);
  return (
    <ArticleEditor
      key={article.id}
      article={article}
      sections={sections}
      terms={terms}
      corrections={corrections}
      notes={notes}
      me={staff.name}
      beginTranslation={translate}
      deeds={may(staff, 'publish') ? { publish, unpublish, createTerm: makeTerm, addCorrection: correct, decideNote: decide } : null}
    />
  );
}
