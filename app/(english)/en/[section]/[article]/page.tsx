import { SPECIMEN_ENGLISH_STORY, SPECIMEN_SECTION } from '#lib/cache/specimens';
import { StoryRoute, storyMetadata } from '../../../../(reader)/_pages/story-page.tsx';

type Props = { params: Promise<{ section: string; article: string }> };

export const generateStaticParams = () => [
  { section: SPECIMEN_SECTION.slug, article: SPECIMEN_ENGLISH_STORY.path.split('/').at(-1) ?? '' },
];

const asked = async ({ params }: Props) => ({ ...(await params), locale: 'en' as const });

export const generateMetadata = async (props: Props) => storyMetadata(await asked(props));

export default async function Page(props: Props) {
  return <StoryRoute address={await asked(props)} />;
}
