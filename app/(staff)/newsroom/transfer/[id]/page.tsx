import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RunPage } from '#components/newsroom/transfer/run-page.client.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { countProblems, findRun, findRunAhead, listProblems } from '#lib/imports/runs/store';
import { runInAddress } from '#lib/imports/schema';
import { uploadsFolder } from '#lib/imports/uploads/keep-upload';
import { translator } from '#lib/messages/translator';
import { repeat, turn } from '../actions.ts';

const PROBLEMS_SHOWN = 200;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'transfer')('title') };
}

export default async function ImportPage({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff('move-paper');
  const id = runInAddress.safeParse((await params).id);
  const run = id.success ? await findRun(id.data) : null;
  if (!run) notFound();
  const [kinds, problems, ahead] = await Promise.all([
    countProblems(run.id),
    listProblems(run.id, { take: PROBLEMS_SHOWN }),
    run.state === 'waiting' ? findRunAhead(run, uploadsFolder()) : null,
  ]);
  const { file: _, options: __, ...shown } = run;
  return <RunPage run={shown} ahead={ahead} kinds={kinds} problems={problems} deeds={{ turn, repeat }} />;
}
