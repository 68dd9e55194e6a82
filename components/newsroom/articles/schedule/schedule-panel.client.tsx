'use client';

import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { NotPlanned, Plan, ScheduleDeed, StoryPlans } from '#lib/articles/schedules/view';
import type { OverRight } from '#lib/media/library/view';
import { type Locale, translator } from '#lib/messages/translator';
import type { Result } from '#lib/result';
import { fieldOfMoment, shortTime } from '#lib/vietnamese/days';
import { RightsDialog } from '../../media/rights-dialog.client.tsx';
import { useMessages } from '../../messages.client.tsx';
import { useFocusBack } from '../../use-focus-back.ts';
import type { DraftDesk } from '../draft-desk.ts';
import { isStale, outOfReach, type Refused, type ScheduleDeeds } from './deeds.ts';
import { EmbargoPart } from './embargo-part.client.tsx';
import { MomentForm } from './moment-form.client.tsx';
import { PlanLine } from './plan-line.client.tsx';
import { useRefusalWords } from './use-refusal-words.ts';

type Props = {
  articleId: number;
  /** The story's language: its readers are told in it. */
  locale: Locale;
  desk: DraftDesk;
  /** The draft as it was saved last, and whether something was written since. */
  version: number;
  isDirty: boolean;
  /** The version readers have. */
  live: number | null;
  plans: StoryPlans;
  /** Null for who may not publish. */
  deeds: ScheduleDeeds | null;
};

/** What became of a deed; null when the page itself says why nothing was planned. */
type Acting = Promise<Result<Plan | { calledOff: true }, NotPlanned | Refused | { code: 'over' }> | null>;

/** What happens to the story by itself, and until when it may not go out. */
export function SchedulePanel({ articleId, locale, desk, version, isDirty, live, plans: { plans, embargo }, deeds }: Props) {
  const t = useMessages('schedule');
  const refusalWords = useRefusalWords();
  const router = useRouter();
  /** What the form is open for: a new plan of a deed, or another moment for one. */
  const [editing, setEditing] = useState<ScheduleDeed | Plan | null>(null);
  const [error, setError] = useState<string | null>(null);
  /** What may be used no more at that moment, and the same deed once more for who accepts it. */
  const [asking, setAsking] = useState<{ items: OverRight[]; again: (accepted: number[]) => void } | null>(null);
  const [said, setSaid] = useState('');
  const [isBusy, startTransition] = useTransition();
  const heading = useFocusBack<HTMLHeadingElement>(editing !== null || isBusy);
  const openOf = (deed: ScheduleDeed) => plans.find((plan) => plan.deed === deed && (plan.state === 'open' || plan.state === 'late'));
  const isBehind = (plan: Plan) => plan.state !== 'done' && plan.version !== null && (plan.version !== version || isDirty);

  const act = (deed: (own: ScheduleDeeds) => Acting, again?: (accepted: number[]) => void) =>
    deeds &&
    startTransition(async () => {
      setSaid('');
      setAsking(null);
      const answer = await deed(deeds).catch(outOfReach);
      if (!answer) return;
      if (answer.ok) {
        setEditing(null);
        setSaid('calledOff' in answer.value ? t('calledOff') : t('saved', { time: shortTime(answer.value.dueAt) }));
      }
      if (again && !answer.ok && answer.code === 'rights-over') setAsking({ items: answer.items, again });
      setError(answer.ok ? null : refusalWords(answer));
      if (answer.ok || isStale(answer)) router.refresh();
    });

  /** Exactly what stands on the page: it is saved first. */
  const planNewest = (at: string, seen: number | null, acceptedRights: number[] = []) =>
    act(
      async (own) =>
        (await desk.save())
          ? own.plan({ deed: 'publish', articleId, version: desk.state().base.version, live, seen, at, acceptedRights })
          : null,
      (accepted) => planNewest(at, seen, accepted),
    );

  const move = (scheduleId: number, at: string, acceptedRights: number[] = []) =>
    act(
      (own) => own.move({ scheduleId, at, acceptedRights }),
      (accepted) => move(scheduleId, at, accepted),
    );

  const save = (at: string, reason: string) => {
    if (editing === 'publish') planNewest(at, openOf('publish')?.id ?? null);
    else if (editing === 'unpublish')
      act((own) => own.plan({ deed: 'unpublish', articleId, live, reason, seen: openOf('unpublish')?.id ?? null, at }));
    else if (editing) move(editing.id, at);
  };

  const edit = (what: ScheduleDeed | Plan) => {
    setError(null);
    setSaid('');
    setEditing(what);
  };
  const deedOf = (deed: ScheduleDeed) => (deed === 'publish' && live !== null ? 'update' : deed);
  const missing = (['publish', 'unpublish'] as const).filter((deed) => !openOf(deed));
  if (!deeds && plans.length === 0 && !embargo) return null;
  return (
    <Stack component="section" gap="sm" aria-labelledby="schedule">
      <Title ref={heading} tabIndex={-1} order={2} id="schedule">
        {t('title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('lead')}
      </Text>
      {plans.length === 0 && <Text size="sm">{t('none')}</Text>}
      {plans.map((plan) => (
        <PlanLine
          key={plan.id}
          plan={plan}
          deed={plan.state === 'done' ? plan.deed : deedOf(plan.deed)}
          isBehind={isBehind(plan)}
          isBusy={isBusy}
          acts={
            deeds && {
              change: () => edit(plan),
              callOff: () => act((own) => own.callOff({ scheduleId: plan.id })),
              useNewest: () => planNewest(fieldOfMoment(plan.dueAt), openOf('publish')?.id ?? null),
            }
          }
        />
      ))}
      {editing ? (
        <MomentForm
          key={typeof editing === 'string' ? editing : editing.id}
          label={t('deed', { deed: deedOf(typeof editing === 'string' ? editing : editing.deed) })}
          momentLabel={t('moment')}
          initial={typeof editing === 'string' ? '' : fieldOfMoment(editing.dueAt)}
          reason={
            editing === 'unpublish'
              ? { label: t('publicReason'), hint: t('publicReasonHint'), initial: translator(locale, 'schedule')('defaultReason') }
              : undefined
          }
          isBusy={isBusy}
          error={error}
          save={save}
          cancel={() => setEditing(null)}
        />
      ) : (
        <>
          {error && (
            <Alert color="lacquer" variant="outline" role="alert">
              <Text size="sm">{error}</Text>
            </Alert>
          )}
          {deeds && missing.length > 0 && (
            <Group gap="xs">
              {missing.map((deed) => (
                <Button key={deed} variant="default" onClick={() => edit(deed)}>
                  {t('plan', { deed: deedOf(deed) })}
                </Button>
              ))}
            </Group>
          )}
        </>
      )}
      <Text size="sm" role="status">
        {said}
      </Text>
      <RightsDialog
        deed="plan"
        items={asking?.items ?? null}
        onCancel={() => setAsking(null)}
        onAccept={(accepted) => asking?.again(accepted)}
      />
      <EmbargoPart
        articleId={articleId}
        embargo={embargo}
        isPublished={live !== null}
        hasEarlierPlan={
          embargo !== null && plans.some(({ deed, state, dueAt }) => deed === 'publish' && state === 'open' && dueAt < embargo.until)
        }
        deed={deeds?.embargo ?? null}
      />
    </Stack>
  );
}
