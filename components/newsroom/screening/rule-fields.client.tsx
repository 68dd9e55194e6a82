'use client';

import { NumberInput, Switch, Text, Textarea } from '@mantine/core';
import type { ScreeningSettings } from '#lib/comments/screening/settings/schema';
import { useMessages } from '../messages.client.tsx';
import classes from './screening.module.css';

type Rules = ScreeningSettings['rules'];
type AnyRule = Rules[keyof Rules];

const LIMITS = [
  'seconds',
  'minSyllables',
  'bySender',
  'byAnybody',
  'comments',
  'similarity',
  'addressTenMinutes',
  'addressHour',
  'addressDay',
  'phoneHour',
  'phoneDay',
] as const;
const LISTS = ['allowedHosts', 'names'] as const;

type Props = { rule: keyof Rules; values: AnyRule; onChange: (values: AnyRule) => void };

/** One rule: whether it looks, what its findings weigh, and its own limits. */
export function RuleFields({ rule, values, onChange }: Props) {
  const t = useMessages('screening');
  const limits: { on: boolean } & Partial<Record<(typeof LIMITS)[number], number>> = values;
  const lists: { on: boolean } & Partial<Record<(typeof LISTS)[number], string[]>> = values;
  return (
    <fieldset className={classes.rule}>
      <legend>{t(`rules.${rule}.name`)}</legend>
      <Text size="sm" c="dimmed" mb="xs">
        {t(`rules.${rule}.hint`)}
      </Text>
      <div className={classes.fields}>
        <Switch label={t('on')} checked={values.on} onChange={({ currentTarget }) => onChange({ ...values, on: currentTarget.checked })} />
        <NumberInput
          label={t('weight')}
          min={0}
          max={100}
          allowDecimal={false}
          hideControls
          value={values.weight}
          onChange={(weight) => onChange({ ...values, weight: Number(weight) })}
        />
        {LIMITS.map((limit) =>
          limits[limit] === undefined ? null : (
            <NumberInput
              key={limit}
              label={t(`limits.${limit}`)}
              min={1}
              max={10_000}
              allowDecimal={false}
              hideControls
              value={limits[limit]}
              onChange={(value) => onChange({ ...values, [limit]: Number(value) })}
            />
          ),
        )}
      </div>
      {LISTS.map((list) =>
        lists[list] === undefined ? null : (
          <Textarea
            key={list}
            mt="xs"
            label={t(`limits.${list}`)}
            autosize
            minRows={2}
            maxRows={10}
            defaultValue={lists[list].join('\n')}
            onChange={({ currentTarget }) =>
              onChange({ ...values, [list]: currentTarget.value.split('\n').filter((line) => line.trim() !== '') })
            }
          />
        ),
      )}
    </fieldset>
  );
}
