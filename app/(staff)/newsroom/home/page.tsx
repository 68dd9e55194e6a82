import type { Metadata } from 'next';
import { HomeDesk } from '#components/newsroom/home/home-desk.client.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { findArrangement } from '#lib/home/find-arrangement';
import { editionLocale } from '#lib/home/schema';
import { translator } from '#lib/messages/translator';
import { arrange, findStories, findTerms, tryArrangement } from './actions.ts';

type Props = { searchParams: Promise<{ edition?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'home')('title') };
}

export default async function HomePage({ searchParams }: Props) {
  await requireStaff('arrange-home');
  const edition = editionLocale.safeParse((await searchParams).edition).data ?? 'vi';
  const arrangement = await findArrangement(edition);
  const deeds = {
    arrange,
    searchStories: findStories,
    searchTerms: findTerms,
    tryBoard: tryArrangement,
  };
  return <HomeDesk arrangement={arrangement} deeds={deeds} />;
}
