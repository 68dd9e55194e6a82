'use client';

import { Button, Group, Stack, Textarea, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useMessages } from '../messages.client.tsx';
import { failureOf, outOfReach, type ScreeningDeeds } from './deeds.ts';
import { ReplayReport } from './replay-report.client.tsx';
import { SaidNotice } from './said-notice.client.tsx';
import classes from './screening.module.css';
import { TermFields, type TermFieldValues } from './term-fields.client.tsx';
import { useDeed } from './use-deed.ts';

const FRESH: TermFieldValues = { kind: 'suspect', strength: 'folded', note: '' };

/** New terms, many at once: tried on what people decided, or saved as they are. */
export function NewTerms({ deeds }: { deeds: Pick<ScreeningDeeds, 'add' | 'tryProposal'> }) {
  const t = useMessages('screening');
  const router = useRouter();
  const [texts, setTexts] = useState('');
  const [values, setValues] = useState(FRESH);
  const deed = useDeed(deeds.tryProposal);

  const save = () =>
    deed.run(async () => {
      const answer = await deeds.add({ texts, ...values }).catch(outOfReach);
      if (!answer.ok) return { failure: failureOf(answer.code) };
      const { added, there } = answer.value;
      setTexts('');
      router.refresh();
      const also = there.length > 0 ? ` ${t('there', { terms: there.join(', ') })}` : '';
      return { done: `${t('added', { added })}${also}` };
    });
  return (
    <Stack
      component="form"
      gap="sm"
      aria-labelledby="new-terms"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
    >
      <Title order={2} id="new-terms">
        {t('add')}
      </Title>
      <Textarea
        label={t('texts')}
        description={t('textsHint')}
        autosize
        minRows={3}
        maxRows={12}
        value={texts}
        onChange={({ currentTarget }) => {
          setTexts(currentTarget.value);
          deed.forget();
        }}
      />
      <div className={classes.fields}>
        <TermFields
          values={values}
          onChange={(next) => {
            setValues(next);
            deed.forget();
          }}
        />
      </div>
      <Group gap="xs">
        <Button variant="default" disabled={deed.isBusy} onClick={() => deed.tryOut({ what: 'terms', terms: { texts, ...values } })}>
          {t('tryFirst')}
        </Button>
        <Button type="submit" disabled={deed.isBusy}>
          {t('save')}
        </Button>
      </Group>
      {deed.said && <SaidNotice said={deed.said} />}
      <ReplayReport replay={deed.replay} aboutSettings={false} />
    </Stack>
  );
}
