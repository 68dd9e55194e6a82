import type { Metadata } from 'next';
import { NewArticle } from '#components/newsroom/articles/new-article.client.tsx';
import { mayPlace } from '#lib/articles/drafts/placing';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { listSectionChoices } from '#lib/sections/list-section-choices';
import { siteLocale } from '#lib/site/reader-side';
import { beginArticle } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'articles')('newTitle') };
}

export default async function NewArticlePage() {
  const staff = await requireStaff('write');
  const sections = (await listSectionChoices()).filter(({ id }) => mayPlace(staff, id));
  return <NewArticle sections={sections} siteLocale={siteLocale()} beginArticle={beginArticle} />;
}
