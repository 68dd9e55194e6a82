import { notFound } from 'next/navigation';
import { requireStaff } from '#lib/auth/session';

/** Any other address below /newsroom: without this page, Next would answer outside the newsroom's shell. */
export default async function MissingPage() {
  await requireStaff();
  notFound();
}
