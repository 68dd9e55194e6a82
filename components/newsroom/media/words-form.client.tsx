'use client';

import { Button, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState, useTransition } from 'react';
import { MAX_ALT_CHARS, MAX_CAPTION_CHARS, MAX_CREDIT_CHARS, MAX_RIGHTS_CHARS, MAX_TRANSCRIPT_CHARS } from '#lib/media/library/schema';
import type { LibraryItemDetail } from '#lib/media/library/view';
import { useMessages } from '../messages.client.tsx';
import type { ItemDeeds } from './deeds.ts';
import type { Said } from './item-page.client.tsx';
import { refusalOf } from './item-words.ts';
import classes from './media.module.css';
import { TagField } from './tag-field.client.tsx';

type Props = { item: LibraryItemDetail; isLocked: boolean; describe: ItemDeeds['describe']; say: (said: Said) => void };

/** What is said of an item. A story begins with these words and may say it otherwise. */
export function WordsForm({ item, isLocked, describe, say }: Props) {
  const t = useMessages('mediaLibrary');
  const [words, setWords] = useState({
    alt: item.alt,
    caption: item.caption,
    credit: item.credit,
    rightsNote: item.rightsNote,
    rightsUntil: item.rightsUntil ?? '',
    takenOn: item.takenOn ?? '',
    transcript: item.transcript,
  });
  const [tags, setTags] = useState(item.tags);
  const [isBusy, start] = useTransition();
  const field = (name: keyof typeof words) => ({
    id: `item-${name}`,
    value: words[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => setWords((now) => ({ ...now, [name]: value })),
  });

  function save(event: FormEvent) {
    event.preventDefault();
    start(async () => {
      const { rightsUntil, takenOn, ...rest } = words;
      const answer = await describe({
        id: item.id,
        version: item.version,
        ...rest,
        rightsUntil: rightsUntil || null,
        takenOn: takenOn || null,
        tags,
      }).catch(() => ({ ok: false, code: 'offline' }) as const);
      say(answer.ok ? { kind: 'saved', version: answer.value.version } : { kind: 'refused', code: refusalOf(answer.code) });
    });
  }

  return (
    <form onSubmit={save} aria-label={t('about')}>
      <fieldset disabled={isLocked || isBusy} className={classes.fields}>
        <Stack gap="sm">
          <Title order={2} size="h4">
            {t('about')}
          </Title>
          {item.kind === 'picture' && (
            <Textarea label={t('alt')} description={t('altHint')} autosize minRows={2} maxLength={MAX_ALT_CHARS} {...field('alt')} />
          )}
          <Textarea label={t('caption')} autosize minRows={2} maxLength={MAX_CAPTION_CHARS} {...field('caption')} />
          {item.foundCaption && item.foundCaption !== words.caption && (
            <div>
              <Text size="sm">{t('foundCaption', { caption: item.foundCaption })}</Text>
              <Button size="compact-sm" variant="default" onClick={() => setWords((now) => ({ ...now, caption: item.foundCaption }))}>
                {t('useFound')}
              </Button>
            </div>
          )}
          <TextInput label={t('credit')} maxLength={MAX_CREDIT_CHARS} {...field('credit')} />
          <TagField tags={tags} onChange={setTags} isDisabled={isLocked || isBusy} />
          <Textarea label={t('rightsNote')} autosize minRows={1} maxLength={MAX_RIGHTS_CHARS} {...field('rightsNote')} />
          <TextInput type="date" label={t('rightsUntil')} {...field('rightsUntil')} />
          {item.kind === 'picture' && <TextInput type="date" label={t('takenOn')} {...field('takenOn')} />}
          {item.kind === 'audio' && (
            <Textarea
              label={t('transcript')}
              description={t('transcriptHint')}
              autosize
              minRows={6}
              maxRows={20}
              maxLength={MAX_TRANSCRIPT_CHARS}
              {...field('transcript')}
            />
          )}
          {!isLocked && (
            <Button type="submit" loading={isBusy}>
              {t('save')}
            </Button>
          )}
        </Stack>
      </fieldset>
    </form>
  );
}
