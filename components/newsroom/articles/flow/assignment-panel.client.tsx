'use client';

import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { MAX_ASSIGNMENT_NOTE } from '#lib/articles/assignments/schema';
import type { AssignmentView, Colleague } from '#lib/articles/assignments/view';
import { countGraphemes } from '#lib/vietnamese/clean-text';
import { fieldOfMoment, momentOfField, shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../../messages.client.tsx';
import { useFocusBack } from '../../use-focus-back.ts';
import classes from './flow.module.css';
import type { Flow } from './use-flow.ts';

/** Who is to write the story, until when, with what word; the desk of its section says so here. */
export function AssignmentPanel({ flow, colleagues }: { flow: Flow; colleagues: readonly Colleague[] }) {
  const t = useMessages('flow');
  const [isOpen, setIsOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  const { assignment, hands } = flow.view;
  return (
    <Stack gap="xs" mt="xs">
      <Title order={3}>{t('assignment')}</Title>
      {assignment ? <Given {...assignment} /> : <Text size="sm">{t('notAssigned')}</Text>}
      {hands.includes('desk') &&
        (isOpen ? (
          <AssignForm flow={flow} colleagues={colleagues} onClose={() => setIsOpen(false)} />
        ) : (
          <Group>
            <Button ref={opener} variant="default" onClick={() => setIsOpen(true)}>
              {t(assignment ? 'reassign' : 'assign')}
            </Button>
          </Group>
        ))}
    </Stack>
  );
}

function Given({ name, dueAt, note, by, at, isLate }: AssignmentView) {
  const t = useMessages('flow');
  return (
    <>
      <Text size="sm">{t('assignedTo', { name })}</Text>
      {dueAt && (
        <Text size="sm" className={isLate ? classes.late : undefined}>
          {t('due', { time: shortTime(dueAt) })}
          {isLate && ` · ${t('late')}`}
        </Text>
      )}
      {note && (
        <Text size="sm" className={classes.told}>
          {note}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t('assignedBy', { name: by, time: shortTime(at) })}
      </Text>
    </>
  );
}

function AssignForm({ flow, colleagues, onClose }: { flow: Flow; colleagues: readonly Colleague[]; onClose: () => void }) {
  const t = useMessages('flow');
  const common = useMessages('common');
  const { assignment } = flow.view;
  const [person, setPerson] = useState(String(assignment?.personId ?? ''));
  const [due, setDue] = useState(assignment?.dueAt ? fieldOfMoment(assignment.dueAt) : '');
  const [note, setNote] = useState(assignment?.note ?? '');
  const [errors, setErrors] = useState<{ due?: string; note?: string }>({});

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const dueAt = due === '' ? null : momentOfField(due);
    const isLong = countGraphemes(note) > MAX_ASSIGNMENT_NOTE;
    const isWrong = due !== '' && dueAt === null;
    setErrors({ ...(isWrong && { due: t('dueInvalid') }), ...(isLong && { note: t('tooLong', { max: MAX_ASSIGNMENT_NOTE }) }) });
    if (isWrong || isLong || flow.isBusy) return;
    if (await flow.assign({ personId: person === '' ? null : Number(person), dueAt, note })) onClose();
  }

  return (
    <form noValidate aria-label={t('assignment')} onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <NativeSelect autoFocus label={t('assignee')} value={person} onChange={({ currentTarget }) => setPerson(currentTarget.value)}>
          <option value="">{t('nobody')}</option>
          {colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          type="datetime-local"
          label={t('dueField')}
          description={t('dueHint')}
          value={due}
          onChange={({ currentTarget }) => setDue(currentTarget.value)}
          error={errors.due}
        />
        <Textarea
          label={t('noteField')}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          error={errors.note}
          autosize
          minRows={2}
        />
        <Group gap="xs">
          <Button type="submit" aria-disabled={flow.isBusy}>
            {t('assignSave')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
