'use client';

import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../messages.client.tsx';
import classes from './desk-report.module.css';

/** Fewer cases than this are told as cases: a percentage of them would say more than is known. */
export const FEW = 20;

export type Cell = { key: string; words: ReactNode; bar?: number };
export type Line = { key: string; name: ReactNode; cells: readonly Cell[]; isTotal?: boolean };

type Props = { title: string; columns: readonly string[]; lines: readonly Line[] };

/** A table of numbers: one line a thing, whose name stands in the first column. `bar` is a share from 0 to 1 drawn under a number. */
export function Figures({ title, columns, lines }: Props) {
  return (
    // Scrolled with the keyboard too, where it is larger than the screen.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <section className={classes.scroll} tabIndex={0} aria-label={title}>
      <Table withRowBorders stickyHeader>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column, index) => (
              <Table.Th key={column} scope="col" className={index === 0 ? undefined : classes.number}>
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ key, name, cells, isTotal = false }) => (
            <Table.Tr key={key} className={isTotal ? classes.total : undefined}>
              <Table.Th scope="row">{name}</Table.Th>
              {cells.map((cell) => (
                <Table.Td key={cell.key} className={classes.number}>
                  {cell.words}
                  {cell.bar !== undefined && (
                    <span className={classes.bar} style={{ width: `${Math.round(cell.bar * 100)}%` }} aria-hidden />
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

/** A share in words: a percentage with its cases, or, of few, the cases alone. */
export function Share({ part, whole }: { part: number; whole: number }) {
  const t = useMessages('deskReports');
  if (whole === 0) return <Text span>–</Text>;
  const cases = t('part', { part, whole });
  return <Text span>{whole < FEW ? cases : t('partOf', { share: t('share', { share: part / whole }), part: cases })}</Text>;
}
