import type { Metadata } from 'next';
import { CommentPages } from '#components/newsroom/desk/comment-pages.client.tsx';
import { Desk } from '#components/newsroom/desk/desk.client.tsx';
import { DeskAlarms } from '#components/newsroom/desk/desk-alarms.client.tsx';
import { may } from '#lib/auth/roles';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { openDesk } from '#lib/moderation/open-desk';
import { deskQuery } from '#lib/moderation/schema';
import { removeListView, renameListView, saveListView } from '../_lists/actions.ts';
import * as card from './_card/actions.ts';
import {
  checkPageAgain,
  decide,
  dismiss,
  dismissPageCheck,
  dismissUnsent,
  loadMore,
  openPhoneNumber,
  pick,
  reply,
  select,
  sendAgain,
  undo,
} from './actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'desk')('title') };
}

export default async function CommentsPage({ searchParams }: Props) {
  const staff = await requireStaff('moderate');
  const { page, alarms, saved } = await openDesk(staff, deskQuery.parse(await searchParams));
  return (
    <>
      <CommentPages governs={may(staff, 'govern-comments')} />
      <DeskAlarms
        alarms={alarms}
        deeds={{ checkAgain: checkPageAgain, dismissCheck: dismissPageCheck, retryFailed: sendAgain, dismissFailed: dismissUnsent }}
      />
      <Desk
        page={page}
        personId={staff.id}
        views={{ list: 'comments', saved, deeds: { save: saveListView, rename: renameListView, remove: removeListView } }}
        deeds={{
          decide,
          undo,
          loadMore,
          select,
          dismissReports: dismiss,
          pickComment: pick,
          replyOfficially: reply,
          openPhone: may(staff, 'read-phone') ? openPhoneNumber : null,
          card: {
            noteComment: card.note,
            escalate: card.escalate,
            proposeRedaction: card.propose,
            redact: card.redact,
            readOriginal: may(staff, 'read-phone') ? card.openOriginal : null,
            listSent: card.sent,
            markMistake: card.markMistake,
            ban: card.ban,
          },
        }}
      />
    </>
  );
}
