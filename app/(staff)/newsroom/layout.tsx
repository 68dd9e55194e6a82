import type { ReactNode } from 'react';
import { type NewsroomPage, NewsroomShell } from '#components/newsroom/shell/shell.client.tsx';
import { may } from '#lib/auth/roles';
import { requireStaff } from '#lib/auth/session';
import { countNotes } from '#lib/reader-notes/list-notes';
import { setLocale } from './actions.ts';

export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const staff = await requireStaff();
  const pages: NewsroomPage[] = [
    ...(may(staff, 'write') ? [{ href: '/newsroom/articles', name: 'articles' } as const] : []),
    ...(may(staff, 'write') ? [{ href: '/newsroom/corrections', name: 'corrections', count: await countNotes(staff) } as const] : []),
    ...(may(staff, 'arrange-home') ? [{ href: '/newsroom/home', name: 'home' } as const] : []),
    ...(may(staff, 'moderate') ? [{ href: '/newsroom/comments', name: 'comments' } as const] : []),
  ];
  return (
    <NewsroomShell staff={{ name: staff.name, role: staff.role }} pages={pages} setLocale={setLocale}>
      {children}
    </NewsroomShell>
  );
}
