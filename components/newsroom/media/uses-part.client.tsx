'use client';

import { Anchor, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import type { LibraryUses } from '#lib/media/library/view';
import { termPath } from '#lib/site/paths';
import { useLocale, useMessages } from '../messages.client.tsx';
import classes from './media.module.css';

/** Where an item is used, as far as this person may know. */
export function UsesPart({ uses: { stories, others, pastOnly, authors, isLogo } }: { uses: LibraryUses }) {
  const t = useMessages('mediaLibrary');
  const locale = useLocale();
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('uses')}
      </Title>
      {stories.length + others + pastOnly + authors.length === 0 && !isLogo && <Text>{t('noUses')}</Text>}
      <ul className={classes.plain}>
        {isLogo && (
          <li>
            <Anchor component={Link} href="/newsroom/settings/masthead">
              {t('isLogo')}
            </Anchor>
          </li>
        )}
        {authors.map((author) => (
          <li key={author.slug}>
            <Anchor href={termPath({ kind: 'author', slug: author.slug }, locale)}>
              {t('portraitOf', { name: (locale === 'en' && author.nameEn) || author.name })}
            </Anchor>
          </li>
        ))}
        {stories.map(({ articleId, title, section, isPublished, isInDraft, isOnFrontPage, path, mayOpen }) => {
          const words = [
            section && (locale === 'en' && section.nameEn ? section.nameEn : section.name),
            isPublished && t('isPublished'),
            isInDraft && t('isDraft'),
            isOnFrontPage && t('onFrontPage'),
          ].filter(Boolean);
          return (
            <li key={articleId}>
              {mayOpen ? (
                <Anchor component={Link} href={`/newsroom/articles/${articleId}`}>
                  {title}
                </Anchor>
              ) : (
                <Anchor href={path ?? '/'}>{title}</Anchor>
              )}
              <Text size="sm" c="dimmed">
                {words.join(' · ')}
              </Text>
            </li>
          );
        })}
      </ul>
      {others > 0 && <Text size="sm">{t('otherUses', { count: others })}</Text>}
      {pastOnly > 0 && <Text size="sm">{t('pastUses', { count: pastOnly })}</Text>}
    </Stack>
  );
}
