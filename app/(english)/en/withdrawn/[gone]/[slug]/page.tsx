import { SPECIMEN_GONE, SPECIMEN_TERM } from '#lib/cache/specimens';
import { GoneListRoute, goneListMetadata } from '../../../../../(reader)/_pages/gone-list-page.tsx';

type Props = { params: Promise<{ gone: string; slug: string }> };

export const generateStaticParams = () => [{ gone: SPECIMEN_GONE.kind, slug: SPECIMEN_TERM.slug }];

export const generateMetadata = async ({ params }: Props) => goneListMetadata(await params, 'en');

export default async function Page({ params }: Props) {
  return <GoneListRoute asked={await params} locale="en" />;
}
