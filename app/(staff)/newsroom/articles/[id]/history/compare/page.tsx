import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Comparison } from '#components/newsroom/articles/history/comparison.client.tsx';
import { compareRevisions } from '#lib/articles/revisions/compare-revisions';
import { compareQuery } from '#lib/articles/revisions/schema';
import { articleIdInAddress } from '#lib/articles/schema';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { restore } from '../actions.ts';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'history')('compareChosen') };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const staff = await requireStaff('write');
  const id = articleIdInAddress.safeParse((await params).id);
  const asked = compareQuery.safeParse(await searchParams);
  const compared = id.success && asked.success ? await compareRevisions(staff, id.data, asked.data) : null;
  if (!compared) notFound();
  return <Comparison compared={compared} restore={restore} />;
}
