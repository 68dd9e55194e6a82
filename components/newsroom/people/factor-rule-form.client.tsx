'use client';

import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ROLES } from '#lib/auth/roles';
import type { FactorRule, FactorRuleInput } from '#lib/people/two-factor/schema';
import type { SaveAnswer } from '../comment-policy/deeds.ts';
import { SaveNotice } from '../comment-policy/save-notice.client.tsx';
import { useSaving } from '../comment-policy/use-saving.ts';
import { useMessages } from '../messages.client.tsx';

type Props = { rule: FactorRule; save: (input: FactorRuleInput) => Promise<SaveAnswer<FactorRule>> };

/** Which roles must sign in with a second factor. */
export function FactorRuleForm({ rule, save }: Props) {
  const t = useMessages('people');
  const newsroom = useMessages('newsroom');
  const [roles, setRoles] = useState<string[]>(rule.settings.roles);
  const saving = useSaving(rule, (now) => setRoles(now.settings.roles));

  function submit(event: FormEvent): void {
    event.preventDefault();
    saving.save((seen) => save({ seen, settings: { roles: ROLES.filter((role) => roles.includes(role)) } }));
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Checkbox.Group
          label={t('rights.rule')}
          description={t('rights.ruleHint')}
          value={roles}
          onChange={(chosen) => {
            setRoles(chosen);
            saving.say(null);
          }}
        >
          <Group gap="lg" mt="xs">
            {ROLES.map((role) => (
              <Checkbox key={role} value={role} label={newsroom('role', { role })} />
            ))}
          </Group>
        </Checkbox.Group>
        <SaveNotice {...saving} />
        <Group>
          <Button type="submit" loading={saving.isBusy}>
            {t('rights.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
