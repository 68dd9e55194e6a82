import { SPECIMEN_CURSOR, SPECIMEN_SECTION } from '#lib/cache/specimens';
import { ListRoute, listMetadata } from '../../../../../(reader)/_pages/list-pages.tsx';

type Props = { params: Promise<{ section: string; cursor: string }> };

export const generateStaticParams = () => [{ section: SPECIMEN_SECTION.slug, cursor: SPECIMEN_CURSOR }];

async function asked({ params }: Props) {
  const { section, cursor } = await params;
  return { address: { kind: 'section' as const, slug: section }, at: { turn: 'earlier' as const, cursor } };
}

export async function generateMetadata(props: Props) {
  const { address, at } = await asked(props);
  return listMetadata(address, 'en', at);
}

export default async function Page(props: Props) {
  return <ListRoute {...(await asked(props))} locale="en" />;
}
