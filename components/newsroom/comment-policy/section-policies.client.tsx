'use client';

import { Button, Group, Stack, Table, Title } from '@mantine/core';
import { type FormEvent, Fragment, useState } from 'react';
import type { SectionPolicyNow } from '#lib/comments/policy/settings/view';
import { useLocale, useMessages } from '../messages.client.tsx';
import type { GovernDeeds } from './deeds.ts';
import { PolicyFields } from './policy-fields.client.tsx';
import { formOf, type PolicyErrors, policyIn } from './policy-form.ts';
import { policyWords } from './policy-words.ts';
import { SaveNotice } from './save-notice.client.tsx';
import { useSaving } from './use-saving.ts';

type Props = { sections: readonly SectionPolicyNow[]; save: GovernDeeds['saveSection'] };

/** Every section with what it says otherwise than the paper. */
export function SectionPolicies({ sections: initial, save }: Props) {
  const t = useMessages('commentPolicy');
  const locale = useLocale();
  const [sections, setSections] = useState(initial);
  const [open, setOpen] = useState<number | null>(null);
  const nameOf = ({ name, nameEn }: SectionPolicyNow) => (locale === 'en' && nameEn) || name;
  return (
    <Stack gap="sm">
      <Title order={2} id="section-policies">
        {t('sections')}
      </Title>
      <Table aria-labelledby="section-policies" layout="fixed" verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('section')}</Table.Th>
            <Table.Th>{t('mode')}</Table.Th>
            <Table.Th w="8rem" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sections.map((section) => (
            <Fragment key={section.id}>
              <Table.Tr>
                <Table.Th scope="row" fw={section.parentId === null ? 600 : 400} style={{ overflowWrap: 'anywhere' }}>
                  {section.parentId !== null && '\u2003'}
                  {nameOf(section)}
                </Table.Th>
                <Table.Td>{policyWords(section.policy, locale) || t(section.parentId === null ? 'follows' : 'followsParent')}</Table.Td>
                <Table.Td>
                  <Button
                    variant="default"
                    size="compact-sm"
                    mih={32}
                    aria-expanded={open === section.id}
                    aria-label={t('changeOf', { name: nameOf(section) })}
                    onClick={() => setOpen(open === section.id ? null : section.id)}
                  >
                    {t('change')}
                  </Button>
                </Table.Td>
              </Table.Tr>
              {open === section.id && (
                <Table.Tr>
                  <Table.Td colSpan={3}>
                    <SectionForm
                      section={section}
                      name={nameOf(section)}
                      save={save}
                      onSaved={(now) => setSections(sections.map((one) => (one.id === section.id ? { ...one, ...now } : one)))}
                      onClose={() => setOpen(null)}
                    />
                  </Table.Td>
                </Table.Tr>
              )}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

type FormProps = {
  section: SectionPolicyNow;
  name: string;
  save: GovernDeeds['saveSection'];
  onSaved: (now: Pick<SectionPolicyNow, 'policy' | 'version'>) => void;
  onClose: () => void;
};

function SectionForm({ section, name, save, onSaved, onClose }: FormProps) {
  const t = useMessages('commentPolicy');
  const [form, setForm] = useState(() => formOf(section.policy));
  const [errors, setErrors] = useState<PolicyErrors>({});
  const saving = useSaving<Pick<SectionPolicyNow, 'policy' | 'version'>>(section, (now) => {
    setForm(formOf(now.policy));
    onSaved(now);
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const read = policyIn(form);
    setErrors(read.ok ? {} : read.errors);
    if (!read.ok) saving.say('errors');
    else saving.save((seen) => save({ seen, sectionId: section.id, policy: read.policy }));
  }

  return (
    <Stack component="form" gap="sm" aria-label={t('changeOf', { name })} onSubmit={submit}>
      <PolicyFields
        form={form}
        errors={errors}
        onChange={(changed) => {
          setForm(changed);
          saving.say(null);
        }}
        inherit={t(section.parentId === null ? 'inheritPaper' : 'followsParent')}
      />
      <SaveNotice {...saving} />
      <Group gap="xs">
        <Button type="submit" loading={saving.isBusy}>
          {t('saveSection')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
      </Group>
    </Stack>
  );
}
