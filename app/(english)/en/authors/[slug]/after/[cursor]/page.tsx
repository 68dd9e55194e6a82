import { SPECIMEN_CURSOR, SPECIMEN_TERM } from '#lib/cache/specimens';
import { ListRoute, listMetadata } from '../../../../../../(reader)/_pages/list-pages.tsx';

type Props = { params: Promise<{ slug: string; cursor: string }> };

export const generateStaticParams = () => [{ slug: SPECIMEN_TERM.slug, cursor: SPECIMEN_CURSOR }];

async function asked({ params }: Props) {
  const { slug, cursor } = await params;
  return { address: { kind: 'author' as const, slug: slug }, at: { turn: 'later' as const, cursor } };
}

export async function generateMetadata(props: Props) {
  const { address, at } = await asked(props);
  return listMetadata(address, 'en', at);
}

export default async function Page(props: Props) {
  return <ListRoute {...(await asked(props))} locale="en" />;
}
