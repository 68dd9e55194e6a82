import { SPECIMEN_CARD } from '#lib/cache/specimens';
import { WithdrawnRoute, withdrawnMetadata } from '../../_pages/withdrawn-page.tsx';

type Props = { params: Promise<{ gone: string }> };

export const generateStaticParams = () => [{ gone: String(SPECIMEN_CARD.id) }];

export const generateMetadata = async ({ params }: Props) => withdrawnMetadata((await params).gone, 'vi');

export default async function Page({ params }: Props) {
  return <WithdrawnRoute article={(await params).gone} locale="vi" />;
}
