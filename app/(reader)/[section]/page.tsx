import { SPECIMEN_SECTION } from '#lib/cache/specimens';
import { ListRoute, listMetadata } from '../_pages/list-pages.tsx';

type Props = { params: Promise<{ section: string }> };

export const generateStaticParams = () => [{ section: SPECIMEN_SECTION.slug }];

const asked = async ({ params }: Props) => ({ kind: 'section' as const, slug: (await params).section });

export const generateMetadata = async (props: Props) => listMetadata(await asked(props), 'vi', { turn: 'newest' });

export default async function Page(props: Props) {
  return <ListRoute address={await asked(props)} locale="vi" at={{ turn: 'newest' }} />;
}
