import { SPECIMEN_ENGLISH_STORY } from '#lib/cache/specimens';
import { CorrectionRoute, correctionMetadata } from '../../../../(reader)/_pages/correction-page.tsx';

type Props = { params: Promise<{ article: string }> };

export const generateStaticParams = () => [{ article: String(SPECIMEN_ENGLISH_STORY.id) }];

export const generateMetadata = async ({ params }: Props) => correctionMetadata((await params).article, 'en');

export default async function Page({ params }: Props) {
  return <CorrectionRoute article={(await params).article} locale="en" />;
}
