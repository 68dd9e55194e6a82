'use client';

import { Stack, Text, Title } from '@mantine/core';
import type { DeskReport } from '#lib/moderation/desk-report/view';
import { useMessages } from '../messages.client.tsx';
import { useRuleName } from '../screening/use-rule-name.ts';
import { FEW, Figures, Share } from './figures.client.tsx';

/** Why comments were rejected. */
export function ReasonsPart({ reasons }: Pick<DeskReport, 'reasons'>) {
  const t = useMessages('deskReports');
  const desk = useMessages('desk');
  const most = Math.max(1, ...reasons.map(({ count }) => count));
  return (
    <Stack gap="sm">
      <Title order={2}>{t('reasons')}</Title>
      {reasons.length === 0 ? (
        <Text>{t('noReasons')}</Text>
      ) : (
        <Figures
          title={t('reasons')}
          columns={[t('reason'), t('count')]}
          lines={reasons.map(({ reason, count }) => ({
            key: reason,
            name: desk('rejection', { reason: reason.replaceAll('-', '_') }),
            cells: [{ key: 'count', words: t('amount', { count }), bar: count / most }],
          }))}
        />
      )}
    </Stack>
  );
}

/** What people decided of what each rule noticed, and whether a second look came to the same end. */
export function RulesPart({ rules }: Pick<DeskReport, 'rules'>) {
  const t = useMessages('deskReports');
  const nameOf = useRuleName();
  return (
    <Stack gap="sm">
      <Title order={2}>{t('rules')}</Title>
      <Text size="sm" c="dimmed">
        {t('rulesHint')} {t('fewHint', { few: FEW })}
      </Text>
      {rules.length === 0 ? (
        <Text>{t('noRules')}</Text>
      ) : (
        <Figures
          title={t('rules')}
          columns={[t('rule'), t('total'), t('approved'), t('refused'), t('agreement')]}
          lines={rules.map(({ rule, decided, refused, looked, agreed }) => ({
            key: rule,
            name: nameOf(rule),
            cells: [
              { key: 'decided', words: t('amount', { count: decided }) },
              { key: 'approved', words: <Share part={decided - refused} whole={decided} /> },
              { key: 'refused', words: <Share part={refused} whole={decided} />, ...(decided > 0 && { bar: refused / decided }) },
              { key: 'agreement', words: <Share part={agreed} whole={looked} /> },
            ],
          }))}
        />
      )}
    </Stack>
  );
}

/** What was decided without a person, and how often people decided otherwise later. */
export function AutomaticPart({ automatic }: Pick<DeskReport, 'automatic'>) {
  const t = useMessages('deskReports');
  return (
    <Stack gap="sm">
      <Title order={2}>{t('automatics')}</Title>
      {automatic.length === 0 ? (
        <Text>{t('noAutomatics')}</Text>
      ) : (
        <Figures
          title={t('automatics')}
          columns={[t('automatic'), t('count'), t('changed')]}
          lines={automatic.map(({ maker, choice, count, changed }) => ({
            key: `${maker}_${choice}`,
            name: t('automaticKind', { kind: `${maker}_${choice}` }),
            cells: [
              { key: 'count', words: t('amount', { count }) },
              { key: 'changed', words: <Share part={changed} whole={count} /> },
            ],
          }))}
        />
      )}
    </Stack>
  );
}
