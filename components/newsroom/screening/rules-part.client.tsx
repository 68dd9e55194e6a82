'use client';

import { Button, Group, NumberInput, Stack, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import type { ScreeningSettings, SettingsNow } from '#lib/comments/screening/settings/schema';
import { useMessages } from '../messages.client.tsx';
import { failureOf, outOfReach, type ScreeningDeeds } from './deeds.ts';
import { ReplayReport } from './replay-report.client.tsx';
import { RuleFields } from './rule-fields.client.tsx';
import { SaidNotice } from './said-notice.client.tsx';
import classes from './screening.module.css';
import { useDeed } from './use-deed.ts';

type RuleKey = keyof ScreeningSettings['rules'];
const GENERAL = ['threshold', 'precisionFloor', 'mostOverturned'] as const;

/** What each rule weighs and where it begins: tried on what people decided, or saved as it is. */
export function RulesPart({ standing, deeds }: { standing: SettingsNow; deeds: Pick<ScreeningDeeds, 'save' | 'tryProposal'> }) {
  const t = useMessages('screening');
  const router = useRouter();
  const [seen, setSeen] = useState(standing.version);
  const [settings, setSettings] = useState(standing.settings);
  const [theirs, setTheirs] = useState<SettingsNow | null>(null);
  const deed = useDeed(deeds.tryProposal);

  const show = (now: SettingsNow) => {
    setSeen(now.version);
    setSettings(now.settings);
    setTheirs(null);
  };
  const change = (next: ScreeningSettings) => {
    setSettings(next);
    deed.forget();
  };
  const save = (version: string) =>
    deed.run(async () => {
      const answer = await deeds.save({ seen: version, settings }).catch(outOfReach);
      if (answer.ok) {
        show(answer.value);
        router.refresh();
        return { done: t('saved') };
      }
      if (answer.code === 'conflict') setTheirs(answer.theirs);
      return { failure: failureOf(answer.code) };
    });
  return (
    <Stack
      component="form"
      gap="md"
      aria-label={t('part.rules')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save(seen);
      }}
    >
      <Title order={2}>{t('general')}</Title>
      <div className={classes.fields}>
        {GENERAL.map((name) => (
          <NumberInput
            key={name}
            label={t(`settings.${name}.name`)}
            description={t(`settings.${name}.hint`)}
            min={name === 'threshold' ? 1 : 0}
            max={100}
            allowDecimal={false}
            hideControls
            value={settings[name]}
            onChange={(value) => change({ ...settings, [name]: Number(value) })}
          />
        ))}
      </div>
      <Title order={2}>{t('part.rules')}</Title>
      {(Object.keys(settings.rules) as RuleKey[]).map((rule) => (
        <RuleFields
          // Lists are typed freely; another version of the settings brings them anew.
          key={`${rule} ${seen}`}
          rule={rule}
          values={settings.rules[rule]}
          onChange={(values) => change({ ...settings, rules: { ...settings.rules, [rule]: values } })}
        />
      ))}
      {deed.said && (
        <SaidNotice
          said={deed.said}
          onTheirs={() => {
            if (theirs) show(theirs);
            deed.forget();
          }}
          onMine={() => theirs && save(theirs.version)}
        />
      )}
      <Group gap="xs">
        <Button variant="default" disabled={deed.isBusy} onClick={() => deed.tryOut({ what: 'settings', settings })}>
          {t('tryFirst')}
        </Button>
        <Button type="submit" disabled={deed.isBusy}>
          {t('save')}
        </Button>
      </Group>
      <ReplayReport replay={deed.replay} aboutSettings />
    </Stack>
  );
}
