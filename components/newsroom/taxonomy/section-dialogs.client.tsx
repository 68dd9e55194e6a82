'use client';

import { NativeSelect, Radio, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import type { KeptSection } from '#lib/sections/view';
import { useLocale, useMessages } from '../messages.client.tsx';
import { Consequences, useWeight } from './consequences.client.tsx';
import type { SectionDeeds } from './deeds.ts';
import { Dialog } from './dialog.client.tsx';
import { useAct } from './use-act.ts';
import { WordsDialog, wordsOf } from './words-dialog.client.tsx';

const MOST_CHARS = 60;

type Common = { onDone: (said: string, undo?: string | null) => void; onClose: () => void };

/** A new section, at the top or under another one. */
export function NewSectionDialog({
  parent,
  create,
  onDone,
  onClose,
}: Common & { parent: KeptSection | null; create: SectionDeeds['create'] }) {
  const t = useMessages('taxonomy');
  return (
    <WordsDialog
      title={parent ? t('sections.createUnder', { name: parent.name }) : t('sections.create')}
      of={null}
      doIt={t('sections.create')}
      mostChars={MOST_CHARS}
      needsEnglish
      save={(words) => create({ ...words, parentId: parent?.id ?? null })}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

type Of = Common & { section: KeptSection };

/** All that is said of a section, and whether pages lead to it. */
export function EditSectionDialog({ section, change, weigh, onDone, onClose }: Of & Pick<SectionDeeds, 'change' | 'weigh'>) {
  const t = useMessages('taxonomy');
  const [isHidden, setIsHidden] = useState(section.isHidden);
  const weighing = useWeight(section.id, weigh);
  return (
    <WordsDialog
      title={t('sections.deedOf', { deed: t('sections.edit'), name: section.name })}
      of={wordsOf(section)}
      doIt={t('form.save')}
      mostChars={MOST_CHARS}
      needsEnglish
      save={(words) => change({ id: section.id, version: section.version, ...words, isHidden })}
      onDone={onDone}
      onClose={onClose}
    >
      {({ slug }) => (
        <>
          <Switch
            label={t('sections.hide')}
            description={t('sections.hideHint')}
            checked={isHidden}
            onChange={({ currentTarget }) => setIsHidden(currentTarget.checked)}
          />
          {slug !== section.slug && <Consequences weighing={weighing} of="address" />}
        </>
      )}
    </WordsDialog>
  );
}

type Choosing = Of & { sections: readonly KeptSection[] };

/** Under which section it is to stand. */
export function MoveSectionDialog({ section, sections, move, onDone, onClose }: Choosing & Pick<SectionDeeds, 'move'>) {
  const t = useMessages('taxonomy');
  const nameOf = useNameOf();
  const act = useAct();
  const [parentId, setParentId] = useState(section.parentId === null ? '' : String(section.parentId));
  const tops = sections.filter((one) => one.parentId === null && one.id !== section.id);
  return (
    <Dialog
      title={t('sections.moveTitle', { name: nameOf(section) })}
      act={act}
      doIt={t('form.save')}
      onClose={onClose}
      onDo={() =>
        act.run(
          () => move({ id: section.id, version: section.version, parentId: parentId === '' ? null : Number(parentId) }),
          () => onDone(t('sections.moved', { name: nameOf(section) })),
        )
      }
    >
      <Text size="sm">{t('sections.moveLead')}</Text>
      <NativeSelect
        label={t('sections.parent')}
        value={parentId}
        data={[{ value: '', label: t('sections.top') }, ...tops.map((one) => ({ value: String(one.id), label: nameOf(one) }))]}
        onChange={({ currentTarget }) => setParentId(currentTarget.value)}
      />
    </Dialog>
  );
}

/** Into which section it goes, and whose word about comments holds then; what follows is said first. */
export function MergeSectionDialog({ section, sections, merge, weigh, onDone, onClose }: Choosing & Pick<SectionDeeds, 'merge' | 'weigh'>) {
  const t = useMessages('taxonomy');
  const nameOf = useNameOf();
  const act = useAct();
  const hasChildren = sections.some(({ parentId }) => parentId === section.id);
  const others = sections.filter((one) => one.id !== section.id && (!hasChildren || one.parentId === null));
  const [intoId, setIntoId] = useState(String(others[0]?.id ?? ''));
  const [policy, setPolicy] = useState<'into' | 'from'>('into');
  const into = others.find(({ id }) => String(id) === intoId);
  const weighing = useWeight(section.id, weigh);
  return (
    <Dialog
      title={t('sections.mergeTitle', { name: nameOf(section) })}
      act={act}
      doIt={into && weighing.weight ? t('sections.mergeDo') : null}
      isGrave
      onClose={onClose}
      onDo={() =>
        into &&
        act.run(
          () => merge({ id: section.id, version: section.version, into: { id: into.id, version: into.version }, policy }),
          ({ stories, undo }) => onDone(t('sections.merged', { name: nameOf(section), stories }), undo),
        )
      }
    >
      <NativeSelect
        label={t('sections.mergeInto')}
        value={intoId}
        data={others.map((one) => ({ value: String(one.id), label: `${one.parentId === null ? '' : '— '}${nameOf(one)}` }))}
        onChange={({ currentTarget }) => setIntoId(currentTarget.value)}
      />
      {(section.hasPolicy || into?.hasPolicy) && (
        <Radio.Group label={t('sections.mergePolicy')} value={policy} onChange={(value) => setPolicy(value === 'from' ? 'from' : 'into')}>
          <Stack gap="xs" mt="xs">
            <Radio value="into" label={t('sections.policyInto')} />
            <Radio value="from" label={t('sections.policyFrom', { name: nameOf(section) })} />
          </Stack>
        </Radio.Group>
      )}
      <Consequences weighing={weighing} of="merge" />
    </Dialog>
  );
}

/** Removes a section in which nothing stands; any other one is offered to be merged. */
export function RemoveSectionDialog({
  section,
  remove,
  weigh,
  onMerge,
  onDone,
  onClose,
}: Of & Pick<SectionDeeds, 'remove' | 'weigh'> & { onMerge: () => void }) {
  const t = useMessages('taxonomy');
  const nameOf = useNameOf();
  const act = useAct();
  const weighing = useWeight(section.id, weigh);
  const { weight } = weighing;
  const isEmpty = weight && weight.stories + weight.drafts + weight.slots + weight.children + weight.peopleOfItAlone === 0;
  return (
    <Dialog
      title={t('sections.removeTitle', { name: nameOf(section) })}
      act={act}
      doIt={isEmpty ? t('sections.removeDo') : weight ? t('sections.mergeInstead') : null}
      isGrave={isEmpty === true}
      onClose={onClose}
      onDo={() =>
        isEmpty
          ? act.run(
              () => remove({ id: section.id, version: section.version }),
              () => onDone(t('sections.removed', { name: nameOf(section) })),
            )
          : onMerge()
      }
    >
      {isEmpty ? <Text size="sm">{t('sections.removeLead')}</Text> : <Consequences weighing={weighing} of="remove" />}
    </Dialog>
  );
}

export function useNameOf(): (section: { name: string; nameEn: string }) => string {
  const locale = useLocale();
  return ({ name, nameEn }) => (locale === 'en' && nameEn) || name;
}
