import { SPECIMEN_CARD, SPECIMEN_SECTION } from '#lib/cache/specimens';
import { PrintRoute, printMetadata } from '../../../../../_pages/print-page.tsx';

type Props = { params: Promise<{ section: string; article: string }> };

export const generateStaticParams = () => [{ section: SPECIMEN_SECTION.slug, article: SPECIMEN_CARD.path.split('/').at(-1) ?? '' }];

const asked = async ({ params }: Props) => ({ ...(await params), locale: 'en' as const });

export const generateMetadata = async (props: Props) => printMetadata(await asked(props));

export default async function Page(props: Props) {
  return <PrintRoute address={await asked(props)} />;
}
