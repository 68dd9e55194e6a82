import { SEARCH_NOTICES } from '#lib/search/search-address';
import { NoticeRoute, noticeMetadata } from '../../../../../(reader)/_pages/search-pages.tsx';

type Props = { params: Promise<{ notice: string }> };

export const generateStaticParams = () => SEARCH_NOTICES.map((notice) => ({ notice }));

export const generateMetadata = async ({ params }: Props) => noticeMetadata((await params).notice, 'en');

export default async function Page({ params }: Props) {
  return <NoticeRoute notice={(await params).notice} locale="en" />;
}
