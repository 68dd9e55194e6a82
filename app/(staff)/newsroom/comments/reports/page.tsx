import type { Metadata } from 'next';
import { CommentPages } from '#components/newsroom/desk/comment-pages.client.tsx';
import { Report } from '#components/newsroom/desk-report/report.client.tsx';
import { may } from '#lib/auth/roles';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { readReport } from '#lib/moderation/desk-report/read-report';
import { reportQuery } from '#lib/moderation/desk-report/schema';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'deskReports')('title') };
}

export default async function ReportsPage({ searchParams }: Props) {
  const staff = await requireStaff('moderate');
  const report = await readReport(staff, reportQuery.parse(await searchParams));
  const governs = may(staff, 'govern-comments');
  return (
    <>
      <CommentPages governs={governs} />
      <Report report={report} seesAll={governs} />
    </>
  );
}
