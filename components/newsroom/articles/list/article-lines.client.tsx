'use client';

import { Anchor, Checkbox, Table, Text, VisuallyHidden } from '@mantine/core';
import Link from 'next/link';
import type { ArticleListItem } from '#lib/articles/view';
import { shortTime } from '#lib/vietnamese/days';
import type { ListSelection } from '../../lists/use-list-selection.ts';
import { useLocale, useMessages } from '../../messages.client.tsx';
import flowClasses from '../flow/flow.module.css';
import { StandingBadge } from '../flow/standing-badge.tsx';
import { PlannedWords } from '../schedule/planned-words.client.tsx';
import classes from './article-list.module.css';

/** One line a story: what is known of it, and a tick that chooses it. */
export function ArticleLines({ items, selection }: { items: readonly ArticleListItem[]; selection: ListSelection }) {
  const t = useMessages('articles');
  const flow = useMessages('flow');
  const words = useMessages('articleList');
  const locale = useLocale();
  return (
    <Table className={classes.table} verticalSpacing="xs" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>
            <VisuallyHidden>{words('columnChosen')}</VisuallyHidden>
          </Table.Th>
          <Table.Th>{t('columnTitle')}</Table.Th>
          <Table.Th>{t('columnSection')}</Table.Th>
          <Table.Th>{t('languageField')}</Table.Th>
          <Table.Th>{t('columnState')}</Table.Th>
          <Table.Th>{flow('list.assignment')}</Table.Th>
          <Table.Th>{t('columnAuthor')}</Table.Th>
          <Table.Th>{t('columnSaved')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <Table.Tr key={item.id} {...selection.rowProps(item.id)}>
            <Table.Td className={classes.tick}>
              <Checkbox {...selection.tickProps(item.id, item.title)} />
            </Table.Td>
            <Table.Td className={classes.title}>
              <Anchor component={Link} href={`/newsroom/articles/${item.id}`} c="inherit" fw={600} lang={item.locale}>
                {item.title}
              </Anchor>
              {item.returnReason && (
                <Text size="sm" c="dimmed" lineClamp={2}>
                  {flow('list.returned', { reason: item.returnReason })}
                </Text>
              )}
            </Table.Td>
            <Table.Td>
              {item.section ? (
                sectionName(item.section, locale)
              ) : (
                <Text span c="dimmed" inherit>
                  {t('noSection')}
                </Text>
              )}
            </Table.Td>
            <Table.Td>{t(`language.${item.locale}`)}</Table.Td>
            <Table.Td>
              <StandingBadge standing={item.standing} locale={locale} />
              <PlannedWords item={item} />
            </Table.Td>
            <Table.Td data-empty={item.assignment === null || undefined}>{item.assignment && <Given {...item.assignment} />}</Table.Td>
            <Table.Td>{item.createdBy}</Table.Td>
            <Table.Td>{t('savedLine', { time: shortTime(item.savedAt), name: item.savedBy })}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** To whom a story was given, until when, and whether that is over. */
function Given({ name, dueAt, isLate }: NonNullable<ArticleListItem['assignment']>) {
  const t = useMessages('flow');
  return (
    <>
      {t('assignedTo', { name })}
      {dueAt && (
        <Text size="sm" c={isLate ? undefined : 'dimmed'} className={isLate ? flowClasses.late : undefined}>
          {t('due', { time: shortTime(dueAt) })}
          {isLate && ` · ${t('late')}`}
        </Text>
      )}
    </>
  );
}

const sectionName = (section: { name: string; nameEn: string }, locale: 'vi' | 'en') => (locale === 'en' && section.nameEn) || section.name;
