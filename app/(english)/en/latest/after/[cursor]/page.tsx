import { SPECIMEN_CURSOR } from '#lib/cache/specimens';
import { ListRoute, listMetadata } from '../../../../../(reader)/_pages/list-pages.tsx';

type Props = { params: Promise<{ cursor: string }> };

export const generateStaticParams = () => [{ cursor: SPECIMEN_CURSOR }];

async function asked({ params }: Props) {
  const { cursor } = await params;
  return { address: { kind: 'latest' as const }, at: { turn: 'later' as const, cursor } };
}

export async function generateMetadata(props: Props) {
  const { address, at } = await asked(props);
  return listMetadata(address, 'en', at);
}

export default async function Page(props: Props) {
  return <ListRoute {...(await asked(props))} locale="en" />;
}
