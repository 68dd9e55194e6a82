'use client';

import { Anchor, Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { MouseEvent } from 'react';
import { shortTime } from '#lib/vietnamese/days';
import { useLocale, useMessages } from '../messages.client.tsx';
import type { DeskState } from './draft-desk.ts';
import classes from './editor-bar.module.css';
import { StandingBadge } from './flow/standing-badge.tsx';
import type { Flow } from './flow/use-flow.ts';
import { KeepingLine } from './keeping/keeping-line.client.tsx';
import { UnpublishDialog } from './unpublish-dialog.client.tsx';
import type { Publication } from './use-publishing.ts';

type Props = {
  articleId: number;
  state: DeskState;
  publication: Publication;
  said: 'published' | 'unpublished' | null;
  flow: Pick<Flow, 'standing' | 'isLocked' | 'blockedBy'>;
  /** Null for who may not publish. */
  publishing: { isBusy: boolean; publish: () => void; unpublish: (reason: string) => void } | null;
  /** Answers whether everything is saved. */
  save: () => Promise<boolean>;
  /** The same, as somebody who asks for it means it: this version stays. */
  keep: () => Promise<boolean>;
  mayWrite: boolean;
};

/** Where the article stands, and what can be done with it. At the top of a desk's page, at the foot of a phone's. */
export function EditorBar({ articleId, state, publication, said, flow, publishing, save, keep, mayWrite }: Props) {
  const t = useMessages('articles');
  const locale = useLocale();
  const { base, isDirty, isSaving } = state;
  const { status, live } = publication;
  const preview = `/newsroom/articles/${articleId}/preview`;

  // What is previewed is what was saved. The tab is opened at the click itself, or the browser would take it for an advertisement.
  async function openPreview(event: MouseEvent) {
    if (!isDirty) return;
    event.preventDefault();
    const tab = window.open('', '_blank');
    if (await save()) tab?.location.assign(preview);
    else tab?.close();
  }

  const hasChanges = live !== null && (isDirty || live.version !== base.version);
  // What was said of a publication is true until something else stands on the page.
  const news = isDirty || hasChanges ? null : said;
  return (
    <div className={classes.bar}>
      <div className={classes.state}>
        <StandingBadge standing={flow.standing} locale={locale} />
        <KeepingLine state={state} />
        {!publishing && (
          <Text size="sm" c="dimmed">
            {t('onlyEditorsPublish')}
          </Text>
        )}
        {live && (
          <Anchor href={live.path} target="_blank" size="sm">
            {t('viewStory')}
          </Anchor>
        )}
        <Text size="sm" role="status">
          {isSaving && t('saving')}
          {!isSaving && news && t(news === 'published' ? 'publishedNow' : 'unpublishedNow')}
          {!isSaving && !news && state.hasSaved && !state.savedByItself && !isDirty && (
            <VisuallyHidden component="span">{t('saved', { time: shortTime(base.savedAt) })}</VisuallyHidden>
          )}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap" className={classes.actions}>
        {!flow.isLocked && (
          <Button
            variant="default"
            onClick={() => mayWrite && void keep()}
            aria-disabled={isSaving || !mayWrite}
            data-disabled={!mayWrite || undefined}
            title={t('saveKeys')}
            aria-keyshortcuts="Control+S Meta+S"
          >
            {t('save')}
          </Button>
        )}
        <Button variant="default" component="a" href={preview} target="_blank" onClick={openPreview}>
          {t('preview')}
        </Button>
        {publishing && <Publishing {...publishing} status={status} hasChanges={hasChanges} isBlocked={flow.blockedBy !== null} />}
      </Group>
    </div>
  );
}

type PublishingProps = NonNullable<Props['publishing']> & { status: Publication['status']; hasChanges: boolean; isBlocked: boolean };

function Publishing({ isBusy, publish, unpublish, status, hasChanges, isBlocked }: PublishingProps) {
  const t = useMessages('articles');
  const [isAsking, { open, close }] = useDisclosure(false);
  const isLive = status === 'published';
  const isCurrent = isLive && !hasChanges;
  return (
    <>
      {!isBlocked && (
        <Button
          onClick={isCurrent ? undefined : publish}
          aria-disabled={isBusy || isCurrent}
          data-disabled={isCurrent || undefined}
          title={isCurrent ? t('upToDate') : undefined}
        >
          {isBusy ? t('publishing') : t(isLive ? 'publishChanges' : 'publish')}
        </Button>
      )}
      {isLive && (
        <Button variant="subtle" color="gray" onClick={open}>
          {t('unpublish')}
        </Button>
      )}
      <UnpublishDialog
        isOpen={isAsking}
        onClose={close}
        onUnpublish={(reason) => {
          close();
          unpublish(reason);
        }}
      />
    </>
  );
}
