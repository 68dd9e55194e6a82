import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { Metadata } from 'next';
import { FactorRuleForm } from '#components/newsroom/people/factor-rule-form.client.tsx';
import { RightsTable } from '#components/newsroom/people/rights-table.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { findFactorRule } from '#lib/people/two-factor/rule/store';
import { setFactorRule } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'people')('rights.title') };
}

export default async function RolesPage() {
  const { locale } = await requireStaff('keep-people');
  const t = translator(locale, 'people');
  return (
    <Stack gap="lg">
      <header>
        <Anchor href="/newsroom/people" size="sm">
          {t('page.back')}
        </Anchor>
        <Title order={1}>{t('rights.title')}</Title>
        <Text c="dimmed">{t('rights.lead')}</Text>
      </header>
      <FactorRuleForm rule={await findFactorRule()} save={setFactorRule} />
      <RightsTable locale={locale} />
    </Stack>
  );
}
