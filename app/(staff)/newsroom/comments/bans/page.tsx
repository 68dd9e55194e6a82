import type { Metadata } from 'next';
import { BansDesk } from '#components/newsroom/bans/bans-desk.client.tsx';
import { CommentPages } from '#components/newsroom/desk/comment-pages.client.tsx';
import { may } from '#lib/auth/roles';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { bansWords } from '#lib/bans/address';
import { listBans } from '#lib/bans/list-bans';
import { bansQuery } from '#lib/bans/schema';
import { listAround } from '#lib/lists/around/list-around';
import { translator } from '#lib/messages/translator';
import { removeListView, renameListView, saveListView } from '../../_lists/actions.ts';
import { lift, liftMany, undoMany } from './actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'bans')('title') };
}

export default async function BansPage({ searchParams }: Props) {
  const staff = await requireStaff('moderate');
  const governs = may(staff, 'govern-comments');
  // An address somebody mistyped shows the whole list, not an error.
  const asked = bansQuery.safeParse(await searchParams).data ?? {};
  const [page, { saved }] = await Promise.all([listBans(asked), listAround(staff, 'bans')]);
  return (
    <>
      <CommentPages governs={governs} />
      <BansDesk
        page={page}
        query={bansWords(asked)}
        views={{ list: 'bans', saved, deeds: { save: saveListView, rename: renameListView, remove: removeListView } }}
        deeds={governs ? { lift, act: liftMany, undo: undoMany } : null}
      />
    </>
  );
}
