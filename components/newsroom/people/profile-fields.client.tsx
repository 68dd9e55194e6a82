'use client';

import { Checkbox, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { DEEDS, may, ROLES, type Role } from '#lib/auth/roles';
import type { Locale } from '#lib/messages/translator';
import type { SectionChoice } from '#lib/sections/view';
import { useLocale, useMessages } from '../messages.client.tsx';
import classes from './people.module.css';

/** What is said of somebody: to invite them, and later to change it. */
export type Profile = { name: string; email: string; role: Role; locale: Locale; sectionIds: number[] };

type Props = { profile: Profile; change: (part: Partial<Profile>) => void; sections: readonly SectionChoice[] };

/** The fields of a profile. Beside each role stands what it may do. */
export function ProfileFields({ profile, change, sections }: Props) {
  const t = useMessages('people');
  const newsroom = useMessages('newsroom');
  const locale = useLocale();
  const deedsOf = (role: Role) =>
    DEEDS.filter((deed) => may({ role }, deed))
      .map((deed) => t(`deeds.${deed}`))
      .join('; ');
  return (
    <Stack gap="md">
      <TextInput
        label={t('form.name')}
        value={profile.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        autoComplete="off"
        required
        withAsterisk={false}
      />
      <TextInput
        type="email"
        label={t('form.email')}
        description={t('form.emailHint')}
        value={profile.email}
        onChange={({ currentTarget }) => change({ email: currentTarget.value })}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
        withAsterisk={false}
      />
      <Radio.Group
        label={t('role')}
        value={profile.role}
        onChange={(chosen) => change({ role: ROLES.find((role) => role === chosen) ?? profile.role })}
      >
        <Stack gap="sm" mt="xs">
          {ROLES.map((role) => (
            <Radio
              key={role}
              value={role}
              label={newsroom('role', { role })}
              description={profile.role === role ? t('form.may', { deeds: deedsOf(role) }) : undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      <NativeSelect
        label={t('form.language')}
        value={profile.locale}
        onChange={({ currentTarget }) => change({ locale: currentTarget.value === 'en' ? 'en' : 'vi' })}
        data={[
          { value: 'vi', label: 'Tiếng Việt' },
          { value: 'en', label: 'English' },
        ]}
      />
      {may(profile, 'write') && (
        <Checkbox.Group
          label={t('form.sections')}
          description={t('form.sectionsHint')}
          value={profile.sectionIds.map(String)}
          onChange={(chosen) => change({ sectionIds: chosen.map(Number) })}
        >
          <div className={classes.boxes}>
            {sections.map(({ id, parentId, name, nameEn }) => (
              <Checkbox key={id} value={String(id)} label={(locale === 'en' && nameEn) || name} ml={parentId !== null ? 'lg' : undefined} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </Stack>
  );
}
