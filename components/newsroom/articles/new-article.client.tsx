'use client';

import { Alert, Anchor, Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useState, useTransition } from 'react';
import { LOCALES, type Locale } from '#lib/messages/translator';
import type { SectionChoice } from '#lib/sections/view';
import { useMessages } from '../messages.client.tsx';
import { errorsFrom, type FieldErrors } from './editor-form.ts';
import { type FailureCode, useFailureText } from './failure-text.ts';
import { SectionSelect } from './section-select.client.tsx';

export type BeginArticle = (input: {
  title: string;
  sectionId: number | null;
  locale: Locale;
}) => Promise<
  { ok: true; value: { id: number } } | { ok: false; code: 'invalid'; fields: Record<string, string[]> } | { ok: false; code: FailureCode }
>;

type Props = {
  sections: readonly SectionChoice[];
  /** The language most articles are in. */
  siteLocale: Locale;
  beginArticle: BeginArticle;
};

/** An article begins with its title and its language; everything else is written on its own page. */
export function NewArticle({ sections, siteLocale, beginArticle }: Props) {
  const t = useMessages('articles');
  const failureText = useFailureText();
  const router = useRouter();
  const [title, setTitle] = useState('');
  const [sectionId, setSectionId] = useState<number | null>(null);
  const [language, setLanguage] = useState(siteLocale);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const [isSending, startSending] = useTransition();
  const [hasBegun, setHasBegun] = useState(false);
  // A page that is left keeps its state: who comes back may begin another article.
  useEffect(() => () => setHasBegun(false), []);
  const isBusy = isSending || hasBegun;

  function begin(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    startSending(async () => {
      const answer = await beginArticle({ title, sectionId, locale: language }).catch(() => ({ ok: false, code: 'offline' }) as const);
      if (answer.ok) {
        // The form stands until the next page is there, and must not begin a second article.
        setHasBegun(true);
        return router.push(`/newsroom/articles/${answer.value.id}`);
      }
      setErrors(answer.code === 'invalid' ? errorsFrom(answer.fields) : {});
      setFailure(answer.code === 'invalid' ? null : answer.code);
      document.getElementById('title')?.focus();
    });
  }

  return (
    <form onSubmit={begin} noValidate>
      <Stack gap="md" maw="40rem">
        <Anchor component={Link} href="/newsroom/articles" size="sm">
          {t('back')}
        </Anchor>
        <Title order={1}>{t('newTitle')}</Title>
        <Text c="dimmed">{t('newLead')}</Text>
        {failure && (
          <Alert color="lacquer" role="alert">
            {failureText(failure)}
          </Alert>
        )}
        <TextInput
          id="title"
          size="md"
          label={t('titleField')}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          error={errors.title && t(errors.title)}
          required
          withAsterisk={false}
          data-autofocus
        />
        <SectionSelect
          id="sectionId"
          sections={sections}
          value={sectionId}
          onChange={setSectionId}
          error={errors.sectionId && t(errors.sectionId)}
        />
        <NativeSelect
          id="locale"
          label={t('languageField')}
          value={language}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value === 'en' ? 'en' : 'vi')}
        >
          {LOCALES.map((locale) => (
            <option key={locale} value={locale}>
              {t(`language.${locale}`)}
            </option>
          ))}
        </NativeSelect>
        <Group>
          <Button type="submit" aria-disabled={isBusy} loading={isBusy}>
            {t('begin')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
