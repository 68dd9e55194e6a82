import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GroupForm } from '#components/newsroom/settings/group-form.client.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { GROUPS, type Group } from '#lib/site/groups/schema';
import { findChanges, findGroup } from '#lib/site/groups/store';
import { preview, restore, save } from '../actions.ts';

type Props = { params: Promise<{ group: string }> };

async function groupAt({ params }: Props): Promise<Group> {
  const { group } = await params;
  return GROUPS.find((one) => one === group) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'settings')(`group.${await groupAt(props)}`) };
}

export default async function GroupPage(props: Props) {
  await requireStaff('keep-settings');
  const of = await groupAt(props);
  const [now, history] = await Promise.all([findGroup(of), findChanges(of)]);
  return <GroupForm key={of} of={of} page={{ now, history }} deeds={{ save, restore, preview }} />;
}
