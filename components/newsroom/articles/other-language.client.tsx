'use client';

import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { ArticleForEdit } from '#lib/articles/view';
import { useMessages } from '../messages.client.tsx';
import { type FailureCode, useFailureText } from './failure-text.ts';

export type BeginTranslation = (input: {
  articleId: number;
}) => Promise<{ ok: true; value: { id: number } } | { ok: false; code: FailureCode | 'invalid' }>;

type Props = {
  article: Pick<ArticleForEdit, 'id' | 'locale' | 'translation'>;
  beginTranslation: BeginTranslation;
  /** Saves what is written; answers whether all of it is saved. */
  save: () => Promise<boolean>;
};

/** The language an article is in, and the way to the same article in the other one. */
export function OtherLanguage({ article, beginTranslation, save }: Props) {
  const t = useMessages('articles');
  const failureText = useFailureText();
  const router = useRouter();
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const [isBusy, startTransition] = useTransition();
  const { locale, translation } = article;

  function begin() {
    if (isBusy) return;
    setFailure(null);
    startTransition(async () => {
      // What is translated is what was saved.
      if (!(await save())) return;
      const answer = await beginTranslation({ articleId: article.id }).catch(() => ({ ok: false, code: 'offline' }) as const);
      if (answer.ok) router.push(`/newsroom/articles/${answer.value.id}`);
      else setFailure(answer.code === 'invalid' ? 'unexpected' : answer.code);
    });
  }

  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm" fw={500}>
        {t('languageLine', { language: t(`language.${locale}`) })}
      </Text>
      {translation?.mayOpen && (
        <Anchor component={Link} href={`/newsroom/articles/${translation.id}`} size="sm">
          {t(`openIn.${translation.locale}`)}: <span lang={translation.locale}>{translation.title}</span>
        </Anchor>
      )}
      {translation && !translation.mayOpen && (
        <Text size="sm" c="dimmed">
          {t(`existsIn.${translation.locale}`)}
        </Text>
      )}
      {!translation && (
        <Button variant="default" size="xs" onClick={begin} loading={isBusy} aria-disabled={isBusy}>
          {t(locale === 'vi' ? 'translateInto.en' : 'translateInto.vi')}
        </Button>
      )}
      {failure && (
        <Alert color="lacquer" role="alert">
          {failureText(failure)}
        </Alert>
      )}
    </Stack>
  );
}
