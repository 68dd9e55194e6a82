'use client';

import { Button, CopyButton, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { StoryBody } from '#components/reader/story/story-body.tsx';
import { documentText } from '#lib/articles/document';
import type { DraftContent } from '#lib/articles/schema';
import type { Conflict } from '#lib/articles/view';
import type { Attachment } from '#lib/attachments/schema';
import type { Picture } from '#lib/media/schema';
import type { SectionChoice } from '#lib/sections/view';
import type { TermChoice } from '#lib/terms/view';
import { shortTime } from '#lib/vietnamese/days';
import { useLocale, useMessages } from '../messages.client.tsx';
import classes from './conflict-dialog.module.css';

type Props = {
  conflict: Conflict;
  mine: DraftContent;
  sections: readonly SectionChoice[];
  terms: readonly TermChoice[];
  pictures: Readonly<Record<number, Picture>>;
  attachments: Readonly<Record<number, Attachment>>;
  isOpen: boolean;
  onClose: () => void;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Somebody saved in between: both versions side by side, field by field, until a person chooses. */
export function ConflictDialog(props: Props) {
  const { conflict, mine, sections, terms, pictures, attachments, isOpen, onClose, onKeepMine, onTakeTheirs } = props;
  const t = useMessages('articles');
  const { theirs } = conflict;
  const around = { pictures, attachments, locale: useLocale() };
  const name = theirs.savedBy;
  const rows = useRows(mine, theirs, { sections, terms }).filter((row) => row.mine !== row.theirs);
  const bodiesDiffer = JSON.stringify(mine.body) !== JSON.stringify(theirs.body);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="72rem"
      classNames={{ title: classes.title }}
      title={t('conflictTitle', { name, time: shortTime(theirs.savedAt) })}
      closeButtonProps={{ 'aria-label': t('decideLater') }}
    >
      <Stack gap="md">
        {/* Not a button: whoever is typing when this opens must not choose with the next space. */}
        <Text tabIndex={-1} data-autofocus>
          {t('conflictText')}
        </Text>
        <Group gap="xs">
          <Button onClick={onKeepMine}>{t('keepMine')}</Button>
          <Button variant="default" onClick={onTakeTheirs}>
            {t('takeTheirs', { name })}
          </Button>
          <CopyButton value={textOf(mine)}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                <span aria-live="polite">{copied ? t('copied') : t('copyMine')}</span>
              </Button>
            )}
          </CopyButton>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('decideLater')}
          </Button>
        </Group>
        {rows.length === 0 && !bodiesDiffer && <Text>{t('conflictSame')}</Text>}
        {(rows.length > 0 || bodiesDiffer) && (
          <div className={classes.heads} aria-hidden="true">
            <span>{t('conflictMine')}</span>
            <span>{t('conflictTheirs', { name })}</span>
          </div>
        )}
        {rows.map((row) => (
          <section key={row.label} className={classes.row} aria-label={row.label}>
            <Title order={3}>{row.label}</Title>
            <Version label={t('conflictMine')}>{row.mine || t('empty')}</Version>
            <Version label={t('conflictTheirs', { name })}>{row.theirs || t('empty')}</Version>
          </section>
        ))}
        {bodiesDiffer && (
          <section className={classes.row} aria-label={t('bodyField')}>
            <Title order={3}>{t('bodyField')}</Title>
            <Version label={t('conflictMine')} isLong>
              <StoryBody document={mine.body} {...around} />
            </Version>
            <Version label={t('conflictTheirs', { name })} isLong>
              <StoryBody document={theirs.body} {...around} />
            </Version>
          </section>
        )}
      </Stack>
    </Modal>
  );
}

function Version({ label, isLong = false, children }: { label: string; isLong?: boolean; children: React.ReactNode }) {
  return (
    // A region that scrolls must be reachable without a mouse.
    <section className={classes.version} data-long={isLong || undefined} aria-label={label} tabIndex={isLong ? 0 : undefined}>
      {children}
    </section>
  );
}

type Row = { label: string; mine: string; theirs: string };

function useRows(mine: DraftContent, theirs: DraftContent, { sections, terms }: Pick<Props, 'sections' | 'terms'>): Row[] {
  const t = useMessages('articles');
  const nameOf = (id: number | null) => sections.find((section) => section.id === id)?.name ?? t('noSection');
  const termNamed = (id: number) => terms.find((term) => term.id === id)?.name ?? String(id);
  const both = (label: string, read: (draft: DraftContent) => string): Row => ({ label, mine: read(mine), theirs: read(theirs) });
  return [
    both(t('kickerField'), ({ kicker }) => kicker),
    both(t('titleField'), ({ title }) => title),
    both(t('slugField'), ({ slug }) => slug),
    both(t('sectionField'), ({ sectionId }) => nameOf(sectionId)),
    both(t('leadField'), ({ lead }) => lead),
    both(t('leadSourceField'), ({ leadSource }) => leadSource),
    both(t('bylineField'), ({ byline }) => byline),
    both(t('termsField'), ({ termIds }) => termIds.map(termNamed).join(', ')),
    both(t('sourceNameField'), ({ sourceName, sourceUrl }) => [sourceName, sourceUrl].filter(Boolean).join(' · ')),
    both(t('picture'), ({ picture }) =>
      picture ? `${picture.alt} · ${picture.caption} · ${picture.credit} (${picture.mediaId})` : t('noPicture'),
    ),
  ];
}

const textOf = ({ title, lead, byline, body }: DraftContent): string =>
  [title, lead, documentText(body), byline].filter(Boolean).join('\n\n');
