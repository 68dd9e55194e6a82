import { redirect } from 'next/navigation';
import { may } from '#lib/auth/roles';
import { requireStaff } from '#lib/auth/session';

export default async function NewsroomPage() {
  const staff = await requireStaff();
  redirect(may(staff, 'write') ? '/newsroom/articles' : '/newsroom/comments');
}
