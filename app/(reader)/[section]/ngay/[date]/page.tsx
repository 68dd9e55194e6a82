import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DayPage } from '#components/reader/section/day-page.tsx';
import { nameIn } from '#components/reader/words.ts';
import { readSectionDay, readSections } from '#lib/cache/reads';
import { SPECIMEN_SECTION } from '#lib/cache/specimens';
import { translator } from '#lib/messages/translator';
import { idsShown, placeSection } from '#lib/sections/tree';
import { siteLocale } from '#lib/site/reader-side';

type Props = { params: Promise<{ section: string; date: string }> };

export const generateStaticParams = () => [{ section: SPECIMEN_SECTION.slug, date: '2026-01-01' }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, date } = await params;
  const locale = siteLocale();
  const placed = placeSection(await readSections(), section);
  const day = date.split('-').reverse().join('/');
  return {
    ...(placed ? { title: translator(locale, 'reader')('dayTitle', { section: nameIn(placed, locale), day }) } : {}),
    alternates: { canonical: `/${section}/ngay/${date}` },
  };
}

export default async function SectionDay({ params }: Props) {
  const { section: slug, date } = await params;
  const section = placeSection(await readSections(), slug);
  const day = section && (await readSectionDay(idsShown(section), date));
  if (!section || !day) notFound();
  return <DayPage section={section} date={date} day={day} locale={siteLocale()} />;
}
