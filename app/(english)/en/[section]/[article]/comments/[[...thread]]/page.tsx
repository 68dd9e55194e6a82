import { SPECIMEN_ENGLISH_STORY, SPECIMEN_SECTION } from '#lib/cache/specimens';
import { ThreadRoute, threadMetadata, threadParams } from '../../../../../../(reader)/_pages/thread-pages.tsx';

type Props = { params: Promise<{ section: string; article: string; thread?: string[] }> };

export const generateStaticParams = () =>
  threadParams({ section: SPECIMEN_SECTION.slug, article: SPECIMEN_ENGLISH_STORY.path.split('/').at(-1) ?? '', locale: 'en' });

async function asked({ params }: Props) {
  const { section, article, thread = [] } = await params;
  return { address: { section, article, locale: 'en' as const }, parts: thread };
}

export const generateMetadata = async (props: Props) => threadMetadata(await asked(props));

export default async function Page(props: Props) {
  return <ThreadRoute {...(await asked(props))} />;
}
