import { SPECIMEN_CARD } from '#lib/cache/specimens';
import { WithdrawnRoute, withdrawnMetadata } from '../../_pages/withdrawn-page.tsx';

type Props = { params: Promise<{ id: string }> };

export const generateStaticParams = () => [{ id: String(SPECIMEN_CARD.id) }];

export const generateMetadata = async ({ params }: Props) => withdrawnMetadata((await params).id, 'vi');

export default async function Page({ params }: Props) {
  return <WithdrawnRoute article={(await params).id} locale="vi" />;
}
