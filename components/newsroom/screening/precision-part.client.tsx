'use client';

import { Stack, Table, Text, Title } from '@mantine/core';
import type { Precision, PrecisionReport } from '#lib/comments/screening/precision/view';
import { useMessages } from '../messages.client.tsx';
import classes from './screening.module.css';
import { useRuleName } from './use-rule-name.ts';

type Line = Precision & { key: string; name: string; isBelowFloor: boolean };

/** How often people agreed with each rule and each term, over twelve weeks. */
export function PrecisionPart({ report }: { report: PrecisionReport }) {
  const t = useMessages('screening');
  const nameOf = useRuleName();
  return (
    <Stack gap="md">
      <Text size="sm">{t('precisionHint')}</Text>
      {report.rules.length === 0 && <Text>{t('noPrecision')}</Text>}
      {report.rules.length > 0 && (
        <Lines
          title={t('precisionRules')}
          floor={report.floor}
          lines={report.rules.map((line) => ({ ...line, key: line.rule, name: nameOf(line.rule) }))}
        />
      )}
      {report.terms.length > 0 && (
        <Lines
          title={t('precisionTerms')}
          floor={report.floor}
          lines={report.terms.map((line) => ({ ...line, key: String(line.id), name: line.text }))}
        />
      )}
    </Stack>
  );
}

function Lines({ title, floor, lines }: { title: string; floor: number; lines: Line[] }) {
  const t = useMessages('screening');
  return (
    <Stack gap="xs">
      <Title order={2}>{title}</Title>
      {/* Scrolled with the keyboard too, where it is wider than the screen. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable */}
      <section className={classes.scroll} tabIndex={0} aria-label={title}>
        <Table withRowBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('column.what')}</Table.Th>
              <Table.Th scope="col">{t('column.decided')}</Table.Th>
              <Table.Th scope="col">{t('column.refused')}</Table.Th>
              <Table.Th scope="col">{t('column.precision')}</Table.Th>
              <Table.Th scope="col">{t('column.mistakes')}</Table.Th>
              <Table.Th scope="col">{t('column.weeks')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(({ key, name, decided, refused, mistakes, weeks, isBelowFloor }) => (
              <Table.Tr key={key}>
                <Table.Th scope="row">
                  {name}
                  {isBelowFloor && (
                    <Text size="sm" c="lacquer" fw={400}>
                      {t('advice', { floor })}
                    </Text>
                  )}
                </Table.Th>
                <Table.Td>{decided}</Table.Td>
                <Table.Td>{refused}</Table.Td>
                <Table.Td>{decided > 0 && t('percent', { share: refused / decided })}</Table.Td>
                <Table.Td>{mistakes}</Table.Td>
                <Table.Td>
                  <Weeks weeks={weeks} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Stack>
  );
}

const BAR = 6;
const GAP = 2;
const HEIGHT = 24;

/** One bar a week: how much of what was decided was refused; a thin line for a week without decisions. */
function Weeks({ weeks }: Pick<Precision, 'weeks'>) {
  const t = useMessages('screening');
  const shares = weeks.map(({ decided, refused }) => (decided > 0 ? t('percent', { share: refused / decided }) : t('noWeek')));
  return (
    <svg width={weeks.length * (BAR + GAP)} height={HEIGHT} role="img" aria-label={t('weeksLine', { weeks: shares.join(', ') })}>
      {weeks.map(({ from, decided, refused }, index) => {
        const height = decided > 0 ? Math.max(1, Math.round((refused / decided) * HEIGHT)) : 1;
        const x = index * (BAR + GAP);
        return (
          <g key={from}>
            {decided > 0 && <rect className={classes.ground} x={x} y={0} width={BAR} height={HEIGHT} />}
            <rect className={decided > 0 ? classes.bar : classes.ground} x={x} y={HEIGHT - height} width={BAR} height={height} />
          </g>
        );
      })}
    </svg>
  );
}
