'use client';

import { Text } from '@mantine/core';
import { useMessages } from '../messages.client.tsx';
import classes from './desk-report.module.css';

/** One place of a chart, such as a day, with two numbers. */
export type Slot = { key: string; first: number; second: number };

type Props = {
  title: string;
  slots: readonly Slot[];
  /** What the two bars of a slot are. */
  names: readonly [first: string, second: string];
  /** What stands under the first and the last slot. */
  ends: readonly [from: string, to: string];
  /** A number as it is read. */
  write: (value: number) => string;
};

const WIDTH = 10;
const HEIGHT = 100;

/** Two bars a slot. The same numbers stand in a table beneath, which is what is read out. */
export function Bars({ title, slots, names, ends, write }: Props) {
  const t = useMessages('deskReports');
  const most = Math.max(0, ...slots.flatMap(({ first, second }) => [first, second]));
  const tall = (value: number) => (most === 0 ? 0 : (value / most) * HEIGHT);
  return (
    <figure className={classes.figure}>
      <figcaption>
        <Text size="sm" component="span">
          {title}
        </Text>
        <ul className={classes.legend}>
          {names.map((name, index) => (
            <Text key={name} size="sm" component="li">
              <span className={`${classes.mark} ${index === 0 ? classes.first : classes.second}`} aria-hidden />
              {name}
            </Text>
          ))}
        </ul>
      </figcaption>
      <svg
        className={classes.chart}
        viewBox={`0 0 ${slots.length * WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('chart', { title, most: write(most) })}
      >
        {slots.map(({ key, first, second }, index) => (
          <g key={key}>
            <rect className={classes.first} x={index * WIDTH + 1} y={HEIGHT - tall(first)} width={4} height={tall(first)} />
            <rect className={classes.second} x={index * WIDTH + 5} y={HEIGHT - tall(second)} width={4} height={tall(second)} />
          </g>
        ))}
      </svg>
      <div className={classes.ends} aria-hidden>
        <Text size="xs" c="dimmed" component="span">
          {ends[0]}
        </Text>
        <Text size="xs" c="dimmed" component="span">
          {write(most)}
        </Text>
        <Text size="xs" c="dimmed" component="span">
          {ends[1]}
        </Text>
      </div>
    </figure>
  );
}
