import { SPECIMEN_CURSOR } from '#lib/cache/specimens';
import { CorrectionLogRoute, correctionLogMetadata } from '../../../_pages/correction-log-page.tsx';

type Props = { params: Promise<{ cursor: string }> };

export const generateStaticParams = () => [{ cursor: SPECIMEN_CURSOR }];

export const generateMetadata = async ({ params }: Props) => correctionLogMetadata({ locale: 'vi', cursor: (await params).cursor });

export default async function Page({ params }: Props) {
  return <CorrectionLogRoute locale="vi" cursor={(await params).cursor} />;
}
