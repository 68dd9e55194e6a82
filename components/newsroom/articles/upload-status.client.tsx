'use client';

import { Progress, Text } from '@mantine/core';
import { useMessages } from '../messages.client.tsx';
import { useFailureText } from './failure-text.ts';
import type { Upload } from './upload-queue.ts';

/** How far an upload is, seen and said. */
export function UploadStatus({ upload, kind = 'picture' }: { upload: Upload; kind?: 'picture' | 'file' }) {
  const t = useMessages('articles');
  const body = useMessages('bodyEditor');
  const failureText = useFailureText();
  const percent = upload.state === 'sending' ? Math.floor(upload.share * 100) : 0;
  const isUnderWay = upload.state === 'sending' && upload.share < 1;
  const words =
    kind === 'file'
      ? { sending: isUnderWay ? body('uploadingFile', { percent }) : body('keepingFile'), done: body('uploadedFile') }
      : { sending: isUnderWay ? t('uploading', { percent }) : t('preparing'), done: t('uploaded') };
  return (
    <>
      {upload.state === 'sending' && (
        <>
          <Progress value={percent} animated={upload.share === 1} aria-label={words.sending} transitionDuration={0} />
          <Text size="sm" c="dimmed">
            {words.sending}
          </Text>
        </>
      )}
      <div role="status">{upload.state === 'done' && <Text size="sm">{words.done}</Text>}</div>
      <div role="alert">
        {upload.state === 'failed' && (
          <Text size="sm" c="var(--mantine-color-error)">
            {failureText(upload.code)}
          </Text>
        )}
      </div>
    </>
  );
}
