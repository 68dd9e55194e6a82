'use client';

import { Button, Group, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import type { SectionWeight } from '#lib/sections/view';
import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import type { SectionDeeds } from './deeds.ts';
import { type Failure, outOfReach, useFailureText, useWeightText } from './failure-text.ts';
import classes from './taxonomy.module.css';

/** What depends on a section: null until it is known; `failure` says why it is not, and `again` asks once more. */
export type Weighing = { weight: SectionWeight | null; failure: Failure | null; again: () => void };

/** What depends on a section, asked for when its dialog opens. */
export function useWeight(id: number, weigh: SectionDeeds['weigh']): Weighing {
  const [weight, setWeight] = useState<SectionWeight | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const ask = useEffectEvent(async () => {
    const answer = await weigh({ id }).catch(outOfReach);
    setFailure(answer.ok ? null : answer);
    if (answer.ok) setWeight(answer.value);
  });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    void ask();
  }, [id, tries]);
  return {
    weight,
    failure,
    again() {
      setFailure(null);
      setTries(tries + 1);
    },
  };
}

/** Says before it is done what would follow: of another address, of merging, or why it cannot be removed. */
export function Consequences({ weighing: { weight, failure, again }, of }: { weighing: Weighing; of: 'address' | 'merge' | 'remove' }) {
  const t = useMessages('taxonomy');
  const common = useMessages('common');
  const failureText = useFailureText();
  const weightText = useWeightText();
  if (failure)
    return (
      <>
        <OutcomeNotice code={failure.code} text={failureText(failure)} />
        <Group>
          <Button variant="default" onClick={again}>
            {common('retry')}
          </Button>
        </Group>
      </>
    );
  if (!weight)
    return (
      <Text size="sm" role="status">
        {t('sections.weighing')}
      </Text>
    );
  if (of === 'remove' && weightText(weight) !== '') return <Text size="sm">{failureText({ code: 'not-empty', weight })}</Text>;
  const { stories, drafts, children, slots, people, pastSlugs } = weight;
  const isMerge = of === 'merge';
  const facts = [
    t('sections.addresses', { count: stories }),
    isMerge && drafts > 0 && t('sections.drafts', { count: drafts }),
    isMerge && children > 0 && t('sections.childrenMove', { count: children }),
    isMerge && slots > 0 && t('sections.slots', { count: slots }),
    isMerge && people > 0 && t('sections.people', { count: people }),
    pastSlugs > 0 && t('sections.pastSlugs', { count: pastSlugs }),
    t('sections.allPages'),
  ].filter((fact) => fact !== false);
  return (
    <section aria-label={t('sections.consequences')}>
      <Text size="sm" fw={600}>
        {t('sections.consequences')}
      </Text>
      <ul className={classes.facts}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </section>
  );
}
