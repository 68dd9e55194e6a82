import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { SectionPage } from '#components/reader/section/section-page.tsx';
import { DayPicker } from '#components/reader/story/neighbours.tsx';
import { nameIn } from '#components/reader/words.ts';
import { readMovedSection, readSectionStories, readSections } from '#lib/cache/reads';
import { SPECIMEN_SECTION } from '#lib/cache/specimens';
import { idsShown, placeSection } from '#lib/sections/tree';
import { siteLocale } from '#lib/site/reader-side';
import { dayOf } from '#lib/vietnamese/days';

type Props = { params: Promise<{ section: string }> };

export const generateStaticParams = () => [{ section: SPECIMEN_SECTION.slug }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const section = placeSection(await readSections(), (await params).section);
  return section
    ? { title: nameIn(section, siteLocale()), description: section.description, alternates: { canonical: `/${section.slug}` } }
    : {};
}

export default async function Section({ params }: Props) {
  const { section: slug } = await params;
  const section = placeSection(await readSections(), slug);
  if (!section) {
    const moved = await readMovedSection(slug);
    if (moved) permanentRedirect(`/${moved}`);
    notFound();
  }
  const stories = await readSectionStories(idsShown(section));
  const [newest] = stories;
  return (
    <SectionPage section={section} stories={stories} locale={siteLocale()}>
      {newest && <DayPicker locale={siteLocale()} sectionSlug={section.slug} day={dayOf(newest.publishedAt)} />}
    </SectionPage>
  );
}
