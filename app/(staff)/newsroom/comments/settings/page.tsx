import type { Metadata } from 'next';
import { SettingsDesk } from '#components/newsroom/comment-policy/settings-desk.client.tsx';
import { CommentPages } from '#components/newsroom/desk/comment-pages.client.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { gateLogBefore } from '#lib/comments/policy/schema';
import { findRuleBook } from '#lib/comments/policy/settings/find-rule-book';
import { translator } from '#lib/messages/translator';
import { findDeskSettingsNow } from '#lib/moderation/settings/store';
import { saveDesk, savePaper, saveSection } from './actions.ts';

type Props = { searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'commentPolicy')('title') };
}

export default async function CommentSettingsPage({ searchParams }: Props) {
  await requireStaff('govern-comments');
  const { before } = gateLogBefore.parse(await searchParams);
  const [book, desk] = await Promise.all([findRuleBook(before), findDeskSettingsNow()]);
  return (
    <>
      <CommentPages governs />
      <SettingsDesk book={book} desk={desk} isNewest={before === null} deeds={{ savePaper, saveSection, saveDesk }} />
    </>
  );
}
