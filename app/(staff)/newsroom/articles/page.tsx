import type { Metadata } from 'next';
import { ArticleList } from '#components/newsroom/articles/list/article-list.client.tsx';
import { PlanAlarms } from '#components/newsroom/articles/schedule/plan-alarms.client.tsx';
import { listArticles } from '#lib/articles/list-articles';
import { articlesQuery } from '#lib/articles/newsroom-list/address';
import { listPlanAlarms } from '#lib/articles/schedules/list-plan-alarms';
import { listArticlesInput } from '#lib/articles/schema';
import { may } from '#lib/auth/roles';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { listAround } from '#lib/lists/around/list-around';
import { translator } from '#lib/messages/translator';
import { removeListView, renameListView, saveListView } from '../_lists/actions.ts';
import { changeMany, findTerms, undoMany } from './actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'articles')('title') };
}

export default async function ArticlesPage({ searchParams }: Props) {
  const staff = await requireStaff('write');
  // An address somebody mistyped shows the whole list, not an error.
  const asked = listArticlesInput.safeParse(await searchParams).data ?? {};
  const [list, alarms, { sections, colleagues, saved }] = await Promise.all([
    listArticles(staff, asked),
    listPlanAlarms(staff),
    listAround(staff, 'articles', { sections: true, colleagues: may(staff, 'write-any') }),
  ]);
  return (
    <>
      <PlanAlarms alarms={alarms} />
      <ArticleList
        list={list}
        query={articlesQuery(asked)}
        sections={sections}
        colleagues={colleagues}
        governs={may(staff, 'run-newsroom')}
        isDesk={may(staff, 'publish')}
        views={{ list: 'articles', saved, deeds: { save: saveListView, rename: renameListView, remove: removeListView } }}
        deeds={{ change: changeMany, undo: undoMany, findTerms }}
      />
    </>
  );
}
