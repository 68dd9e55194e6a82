import { SPECIMEN_CARD } from '#lib/cache/specimens';
import { ReportRoute, reportMetadata } from '../../../_pages/report-page.tsx';

type Props = { params: Promise<{ article: string }> };

export const generateStaticParams = () => [{ article: String(SPECIMEN_CARD.id) }];

export const generateMetadata = async ({ params }: Props) => reportMetadata({ ...(await params), comment: null, locale: 'vi' });

export default async function Page({ params }: Props) {
  return <ReportRoute address={{ ...(await params), comment: null, locale: 'vi' }} />;
}
