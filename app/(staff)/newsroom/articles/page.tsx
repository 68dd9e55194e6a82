import type { Metadata } from 'next';
import { ArticleList } from '#components/newsroom/articles/article-list.client.tsx';
import { listArticles } from '#lib/articles/list-articles';
import { listArticlesInput } from '#lib/articles/schema';
import { may } from '#lib/auth/roles';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'articles')('title') };
}

export default async function ArticlesPage({ searchParams }: Props) {
  const staff = await requireStaff('write');
  // An address somebody mistyped shows the whole list, not an error.
  const asked = listArticlesInput.safeParse(await searchParams).data ?? {};
  const list = await listArticles(staff, asked);
  const filter = { status: asked.status, mine: asked.mine };
  return <ArticleList list={list} filter={filter} isFirstPage={!asked.after} seesAll={may(staff, 'write-any')} />;
}
