import { SPECIMEN_TERM } from '#lib/cache/specimens';
import { ListRoute, listMetadata } from '../../../../(reader)/_pages/list-pages.tsx';

type Props = { params: Promise<{ slug: string }> };

export const generateStaticParams = () => [{ slug: SPECIMEN_TERM.slug }];

const asked = async ({ params }: Props) => ({ kind: 'thread' as const, slug: (await params).slug });

export const generateMetadata = async (props: Props) => listMetadata(await asked(props), 'en', { turn: 'newest' });

export default async function Page(props: Props) {
  return <ListRoute address={await asked(props)} locale="en" at={{ turn: 'newest' }} />;
}
