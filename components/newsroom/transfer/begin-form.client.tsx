'use client';

import { Alert, Button, Checkbox, FileInput, NativeSelect, Progress, Stack, Text, Textarea, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { MAX_IMPORT_MEGABYTES } from '#lib/imports/uploads/limits';
import type { SectionChoice } from '#lib/sections/view';
import { useLocale, useMessages } from '../messages.client.tsx';
import { refusalOf } from './refusal-of.ts';
import { sendFile } from './send-file.ts';

/** A file, and how it is to be brought in: it is uploaded and tried. */
export function BeginForm({ sections }: { sections: readonly SectionChoice[] }) {
  const t = useMessages('transfer');
  const locale = useLocale();
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!file || percent !== null) return;
    const form = new FormData(event.currentTarget);
    const options = {
      picturesFrom: String(form.get('picturesFrom'))
        .split(/[\s,]+/)
        .filter(Boolean),
      defaultSection: String(form.get('defaultSection')),
      makeSections: form.has('makeSections'),
      withComments: form.has('withComments'),
      locale: form.get('locale') === 'en' ? ('en' as const) : ('vi' as const),
    };
    setFailure(null);
    setPercent(0);
    const sent = await sendFile(file, options, setPercent);
    setPercent(null);
    if (sent.ok) router.push(`/newsroom/transfer/${sent.id}`);
    else setFailure(refusalOf(t, sent.code));
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw="34rem">
        <Title order={2}>{t('begin.title')}</Title>
        <FileInput
          label={t('begin.file')}
          description={t('begin.fileHint', { megabytes: MAX_IMPORT_MEGABYTES })}
          value={file}
          onChange={setFile}
          required
        />
        <Textarea name="picturesFrom" label={t('begin.picturesFrom')} description={t('begin.picturesFromHint')} autosize minRows={1} />
        <NativeSelect name="defaultSection" label={t('begin.defaultSection')}>
          <option value="">{t('begin.noDefaultSection')}</option>
          {sections.map(({ slug, name, nameEn }) => (
            <option key={slug} value={slug}>
              {locale === 'en' ? nameEn : name}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect name="locale" label={t('begin.locale')}>
          <option value="vi">{t('begin.vi')}</option>
          <option value="en">{t('begin.en')}</option>
        </NativeSelect>
        <Checkbox name="makeSections" label={t('begin.makeSections')} />
        <Checkbox name="withComments" label={t('begin.withComments')} defaultChecked />
        {percent !== null && (
          <div role="status">
            <Text size="sm">{t('begin.uploading', { percent })}</Text>
            <Progress value={percent} aria-label={t('begin.uploading', { percent })} />
          </div>
        )}
        {failure && (
          <Alert color="lacquer" variant="outline" role="alert">
            {failure}
          </Alert>
        )}
        <Button type="submit" loading={percent !== null} w="fit-content">
          {t('begin.dry')}
        </Button>
      </Stack>
    </form>
  );
}
