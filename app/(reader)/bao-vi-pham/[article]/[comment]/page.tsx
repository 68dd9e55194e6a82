import { SPECIMEN_CARD } from '#lib/cache/specimens';
import { ReportRoute, reportMetadata } from '../../../_pages/report-page.tsx';

type Props = { params: Promise<{ article: string; comment: string }> };

export const generateStaticParams = () => [{ article: String(SPECIMEN_CARD.id), comment: '1' }];

export const generateMetadata = async ({ params }: Props) => reportMetadata({ ...(await params), locale: 'vi' });

export default async function Page({ params }: Props) {
  return <ReportRoute address={{ ...(await params), locale: 'vi' }} />;
}
