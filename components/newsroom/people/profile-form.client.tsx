'use client';

import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import type { PersonView } from '#lib/people/keeping/view';
import type { SectionChoice } from '#lib/sections/view';
import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import type { PersonDeeds } from './deeds.ts';
import { type Profile, ProfileFields } from './profile-fields.client.tsx';
import { useDeed } from './use-deed.ts';

type Props = { person: PersonView; sections: readonly SectionChoice[]; save: PersonDeeds['save'] };

const profileOf = ({ name, email, role, locale, sectionIds }: PersonView): Profile => ({ name, email, role, locale, sectionIds });

/** How somebody is called, and what they may do. Whoever takes their own keys away is asked once more. */
export function ProfileForm({ person, sections, save }: Props) {
  const t = useMessages('people');
  const router = useRouter();
  const [profile, setProfile] = useState(profileOf(person));
  const [seen, setSeen] = useState(person.version);
  const [isOwnRole, setIsOwnRole] = useState(false);
  const { run, isBusy, outcome, say } = useDeed();

  // Another deed on this page, or the other person of a conflict, moved the version: what stands there now is shown.
  if (seen !== person.version) {
    setSeen(person.version);
    setProfile(profileOf(person));
  }

  function send(ownRole: boolean): void {
    setIsOwnRole(false);
    run(
      () => save({ personId: person.id, version: person.version, ...profile, ownRole }),
      () => {
        router.refresh();
        return t('form.saved');
      },
      (code) => {
        if (code === 'conflict') router.refresh();
        if (code === 'own-role') setIsOwnRole(true);
        return code === 'own-role';
      },
    );
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    send(false);
  }

  return (
    <form onSubmit={submit} noValidate aria-labelledby="profile">
      <Stack gap="md">
        <Title order={2} id="profile">
          {t('page.profile')}
        </Title>
        <ProfileFields
          profile={profile}
          sections={sections}
          change={(part) => {
            setProfile({ ...profile, ...part });
            say(null);
          }}
        />
        {outcome && <OutcomeNotice {...outcome} />}
        {isOwnRole ? (
          <Alert color="lacquer" variant="outline" title={t('form.ownRole')} role="alert">
            <Stack gap="sm">
              <Text size="sm">{t('form.ownRoleText')}</Text>
              <Group gap="xs">
                <Button color="lacquer" onClick={() => send(true)}>
                  {t('form.ownRoleYes')}
                </Button>
                <Button variant="default" onClick={() => setIsOwnRole(false)}>
                  {t('form.cancel')}
                </Button>
              </Group>
            </Stack>
          </Alert>
        ) : (
          <Group>
            <Button type="submit" loading={isBusy}>
              {t('form.save')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
