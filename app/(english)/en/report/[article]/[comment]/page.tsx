import { SPECIMEN_ENGLISH_STORY } from '#lib/cache/specimens';
import { ReportRoute, reportMetadata } from '../../../../../(reader)/_pages/report-page.tsx';

type Props = { params: Promise<{ article: string; comment: string }> };

export const generateStaticParams = () => [{ article: String(SPECIMEN_ENGLISH_STORY.id), comment: '1' }];

export const generateMetadata = async ({ params }: Props) => reportMetadata({ ...(await params), locale: 'en' });

export default async function Page({ params }: Props) {
  return <ReportRoute address={{ ...(await params), locale: 'en' }} />;
}
