import { SPECIMEN_DAY } from '#lib/cache/specimens';
import { MonthRoute, monthMetadata } from '../../../../(reader)/_pages/list-pages.tsx';

type Props = { params: Promise<{ month: string }> };

export const generateStaticParams = () => [{ month: SPECIMEN_DAY.slice(0, 7) }];

async function asked({ params }: Props) {
  const { month } = await params;
  return { address: { kind: 'latest' as const }, locale: 'en' as const, month: month };
}

export async function generateMetadata(props: Props) {
  const { month, ...span } = await asked(props);
  return monthMetadata(span, month);
}

export default async function Page(props: Props) {
  return <MonthRoute {...(await asked(props))} />;
}
