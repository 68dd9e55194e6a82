'use client';

import { Stack, Text, Title } from '@mantine/core';
import type { DeskReport, PersonWork, Work } from '#lib/moderation/desk-report/view';
import { LOOK_CHOICES } from '#lib/moderation/second-look/schema';
import { useMessages } from '../messages.client.tsx';
import { FEW, Figures, type Line, Share } from './figures.client.tsx';

const decidedIn = ({ approved, rejected, spam }: Work): number => approved + rejected + spam;

/** Who decided how much, and how much of it lasted; without the right to see everybody's, one's own numbers and the whole. */
export function PersonsPart({ report: { persons, everybody, drawn }, seesAll }: { report: DeskReport; seesAll: boolean }) {
  const t = useMessages('deskReports');
  const title = t(seesAll ? 'persons' : 'personsOwn');
  const most = Math.max(1, ...persons.map(decidedIn));
  const lineOf = (work: Work, rest: Pick<Line, 'key' | 'name' | 'isTotal'>, bar?: number): Line => ({
    ...rest,
    cells: [
      { key: 'total', words: t('amount', { count: decidedIn(work) }), ...(bar !== undefined && { bar }) },
      ...LOOK_CHOICES.map((choice) => ({ key: choice, words: t('amount', { count: work[choice] }) })),
      { key: 'overturned', words: <Share part={work.overturned} whole={decidedIn(work)} /> },
      { key: 'undone', words: <Share part={work.undone} whole={decidedIn(work) + work.undone} /> },
      { key: 'agreement', words: <Share part={work.agreed} whole={work.looked} /> },
    ],
  });
  return (
    <Stack gap="sm">
      <Title order={2}>{title}</Title>
      <Text size="sm" c="dimmed">
        {t('personsHint')} {t('fewHint', { few: FEW })}
      </Text>
      {decidedIn(everybody) + everybody.undone === 0 ? (
        <Text>{t('noDecisions')}</Text>
      ) : (
        <Figures
          title={title}
          columns={[
            t('person'),
            t('total'),
            ...LOOK_CHOICES.map((choice) => t('choice', { choice })),
            t('overturned'),
            t('undone'),
            t('agreement'),
          ]}
          lines={[
            lineOf(everybody, { key: 'everybody', name: t('everybody'), isTotal: true }),
            ...persons.map((person: PersonWork) =>
              lineOf(person, { key: String(person.id), name: <bdi>{person.name}</bdi> }, decidedIn(person) / most),
            ),
          ]}
        />
      )}
      {!seesAll && persons.length === 0 && <Text>{t('noPersons')}</Text>}
      <Text size="sm">{t('looks', { drawn, looked: everybody.looked })}</Text>
    </Stack>
  );
}
