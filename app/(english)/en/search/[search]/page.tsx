import { SPECIMEN_SEGMENT } from '#lib/cache/specimens';
import { AnswerRoute, answerMetadata } from '../../../../(reader)/_pages/search-pages.tsx';

type Props = { params: Promise<{ search: string }> };

export const generateStaticParams = () => [{ search: SPECIMEN_SEGMENT }];

export const generateMetadata = async ({ params }: Props) => answerMetadata((await params).search, 'en');

export default async function Page({ params }: Props) {
  return <AnswerRoute segment={(await params).search} locale="en" />;
}
