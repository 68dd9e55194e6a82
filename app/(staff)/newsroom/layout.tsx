import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { NotesLink } from '#components/newsroom/articles/notes/notes-link.client.tsx';
import { PressureBanner } from '#components/newsroom/comment-policy/pressure-banner.client.tsx';
import { pagesFor } from '#components/newsroom/shell/pages.ts';
import { NewsroomShell } from '#components/newsroom/shell/shell.client.tsx';
import { may } from '#lib/auth/roles';
import { requireStaff } from '#lib/auth/session';
import { scriptNonce } from '#lib/http/client';
import { findShell } from '#lib/shell/find-shell';
import { endPressureNow, setLocale } from './actions.ts';

export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const staff = await requireStaff('keep-account');
  const { readerNotes, unreadNotes, pressure } = await findShell(staff);
  return (
    <NewsroomShell
      staff={{ id: staff.id, name: staff.name, role: staff.role }}
      pages={pagesFor(staff, { corrections: readerNotes })}
      setLocale={setLocale}
      tools={<NotesLink unread={unreadNotes} />}
      nonce={scriptNonce(await headers())}
    >
      {may(staff, 'moderate') && <PressureBanner pressure={pressure} end={may(staff, 'govern-comments') ? endPressureNow : null} />}
      {children}
    </NewsroomShell>
  );
}
