import { SPECIMEN_DAY, SPECIMEN_SECTION } from '#lib/cache/specimens';
import { MonthRoute, monthMetadata } from '../../../../../(reader)/_pages/list-pages.tsx';

type Props = { params: Promise<{ section: string; month: string }> };

export const generateStaticParams = () => [{ section: SPECIMEN_SECTION.slug, month: SPECIMEN_DAY.slice(0, 7) }];

async function asked({ params }: Props) {
  const { section, month } = await params;
  return { address: { kind: 'section' as const, slug: section }, locale: 'en' as const, month: month };
}

export async function generateMetadata(props: Props) {
  const { month, ...span } = await asked(props);
  return monthMetadata(span, month);
}

export default async function Page(props: Props) {
  return <MonthRoute {...(await asked(props))} />;
}
