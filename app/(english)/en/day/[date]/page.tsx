import { SPECIMEN_DAY } from '#lib/cache/specimens';
import { DayRoute, dayMetadata } from '../../../../(reader)/_pages/list-pages.tsx';

type Props = { params: Promise<{ date: string }> };

export const generateStaticParams = () => [{ date: SPECIMEN_DAY }];

async function asked({ params }: Props) {
  const { date } = await params;
  return { address: { kind: 'latest' as const }, locale: 'en' as const, day: date };
}

export async function generateMetadata(props: Props) {
  const { day, ...span } = await asked(props);
  return dayMetadata(span, day);
}

export default async function Page(props: Props) {
  return <DayRoute {...(await asked(props))} />;
}
