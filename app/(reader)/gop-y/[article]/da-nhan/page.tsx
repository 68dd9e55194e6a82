import { SPECIMEN_CARD } from '#lib/cache/specimens';
import { CorrectionRoute, correctionMetadata } from '../../../_pages/correction-page.tsx';

type Props = { params: Promise<{ article: string }> };

export const generateStaticParams = () => [{ article: String(SPECIMEN_CARD.id) }];

export const generateMetadata = async ({ params }: Props) => correctionMetadata((await params).article, 'vi');

export default async function Page({ params }: Props) {
  return <CorrectionRoute article={(await params).article} locale="vi" isReceived />;
}
