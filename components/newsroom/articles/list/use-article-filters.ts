import type { Colleague } from '#lib/articles/assignments/view';
import { LIST_ORDERS } from '#lib/articles/schema';
import { STANDING_NAMES } from '#lib/articles/stages/standing';
import type { ListQuery } from '#lib/lists/address';
import type { SectionChoice } from '#lib/sections/view';
import type { ListFilter } from '../../lists/list-tools.client.tsx';
import { useLocale, useMessages } from '../../messages.client.tsx';

type Choices = { sections: readonly SectionChoice[]; colleagues: readonly Colleague[] };

/** What stories can be asked for by, and what is asked for every day. */
export function useArticleFilters({ sections, colleagues }: Choices): {
  filters: ListFilter[];
  quick: { label: string; query: ListQuery }[];
} {
  const t = useMessages('flow');
  const articles = useMessages('articles');
  const words = useMessages('articleList');
  const locale = useLocale();
  const people = colleagues.map(({ id, name }) => ({ value: String(id), label: name }));
  const filters: ListFilter[] = [
    {
      kind: 'choice',
      name: 'stage',
      label: t('list.stage'),
      options: STANDING_NAMES.map((name) => ({ value: name, label: t(`standing.${name}`) })),
    },
    {
      kind: 'choice',
      name: 'section',
      label: t('list.section'),
      options: sections.map(({ id, parentId, name, nameEn }) => ({
        value: String(id),
        label: (locale === 'en' && nameEn) || name,
        depth: parentId === null ? 0 : 1,
      })),
    },
    {
      kind: 'choice',
      name: 'who',
      label: t('list.who'),
      options: [{ value: 'mine', label: t('list.mine') }, { value: 'assigned', label: t('list.assigned') }, ...people],
    },
    ...(people.length > 0
      ? [
          {
            kind: 'choice' as const,
            name: 'given',
            isRare: true,
            label: t('list.assignment'),
            options: [{ value: 'nobody', label: words('givenToNobody') }, ...people],
          },
        ]
      : []),
    {
      kind: 'choice',
      name: 'lang',
      isRare: true,
      label: articles('languageField'),
      options: (['vi', 'en'] as const).map((language) => ({ value: language, label: articles(`language.${language}`) })),
    },
    { kind: 'day', name: 'from', isRare: true, label: words('from') },
    { kind: 'day', name: 'until', isRare: true, label: words('until') },
    {
      kind: 'choice',
      name: 'sort',
      isRare: true,
      label: words('sort'),
      any: words('order.saved'),
      options: LIST_ORDERS.filter((order) => order !== 'saved').map((order) => ({ value: order, label: words(`order.${order}`) })),
    },
  ];
  const quick = [
    { label: t('list.any'), query: {} },
    ...(['submitted', 'returned', 'ready'] as const).map((name) => ({ label: t(`standing.${name}`), query: { stage: name } })),
    { label: t('list.assigned'), query: { who: 'assigned' } },
    { label: t('list.mine'), query: { who: 'mine' } },
  ];
  return { filters, quick };
}
