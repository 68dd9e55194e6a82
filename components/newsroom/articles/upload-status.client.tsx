'use client';

import { Progress, Text } from '@mantine/core';
import { useMessages } from '../messages.client.tsx';
import { useFailureText } from './failure-text.ts';
import type { Upload } from './upload-queue.ts';

/** How far an upload is, seen and said. */
export function UploadStatus({ upload }: { upload: Upload }) {
  const t = useMessages('articles');
  const failureText = useFailureText();
  const percent = upload.state === 'sending' ? Math.floor(upload.share * 100) : 0;
  const sending = upload.state === 'sending' && upload.share < 1 ? t('uploading', { percent }) : t('preparing');
  return (
    <>
      {upload.state === 'sending' && (
        <>
          <Progress value={percent} animated={upload.share === 1} aria-label={sending} transitionDuration={0} />
          <Text size="sm" c="dimmed">
            {sending}
          </Text>
        </>
      )}
      <div role="status">{upload.state === 'done' && <Text size="sm">{t('uploaded')}</Text>}</div>
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
