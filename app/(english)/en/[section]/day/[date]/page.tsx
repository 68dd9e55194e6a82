import { SPECIMEN_DAY, SPECIMEN_SECTION } from '#lib/cache/specimens';
import { DayRoute, dayMetadata } from '../../../../../(reader)/_pages/list-pages.tsx';

type Props = { params: Promise<{ section: string; date: string }> };

export const generateStaticParams = () => [{ section: SPECIMEN_SECTION.slug, date: SPECIMEN_DAY }];

async function asked({ params }: Props) {
  const { section, date } = await params;
  return { address: { kind: 'section' as const, slug: section }, locale: 'en' as const, day: date };
}

export async function generateMetadata(props: Props) {
  const { day, ...span } = await asked(props);
  return dayMetadata(span, day);
}

export default async function Page(props: Props) {
  return <DayRoute {...(await asked(props))} />;
}
