import { SPECIMEN_SECTION } from '#lib/cache/specimens';
import { ListRoute, listMetadata } from '../../../(reader)/_pages/list-pages.tsx';

type Props = { params: Promise<{ section: string }> };

export const generateStaticParams = () => [{ section: SPECIMEN_SECTION.slug }];

const asked = async ({ params }: Props) => ({ kind: 'section' as const, slug: (await params).section });

export const generateMetadata = async (props: Props) => listMetadata(await asked(props), 'en', { turn: 'newest' });

export default async function Page(props: Props) {
  return <ListRoute address={await asked(props)} locale="en" at={{ turn: 'newest' }} />;
}
