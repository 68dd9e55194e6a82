import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PreviewBar } from '#components/newsroom/articles/preview-bar.tsx';
import { PageFrame } from '#components/reader/frame/page-frame.tsx';
import { StoryArticle } from '#components/reader/story/story-article.tsx';
import { CLICK_EMBED_SCRIPT } from '#components/reader/story/story-embed.tsx';
import { nameIn } from '#components/reader/words.ts';
import { hasEmbed } from '#lib/articles/document';
import { findPreview } from '#lib/articles/find-preview';
import { articleIdInAddress } from '#lib/articles/schema';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { readSections, readSettings } from '#lib/cache/reads';
import { scriptNonce } from '#lib/http/client';
import { frontPath } from '#lib/site/reader-side';

type Props = { params: Promise<{ id: string }> };

const previewAt = cache(async (segment: string) => {
  const staff = await requireStaff('write');
  const id = articleIdInAddress.safeParse(segment);
  const preview = id.success ? await findPreview(staff, id.data) : null;
  if (!preview) notFound();
  return preview;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story } = await previewAt((await params).id);
  return { title: story.title };
}

export default async function PreviewPage({ params }: Props) {
  const preview = await previewAt((await params).id);
  const [settings, sections] = await Promise.all([readSettings(), readSections()]);
  const { story } = preview;
  const { locale } = story;
  return (
    <>
      <PreviewBar preview={preview} locale={await staffLocale()} />
      <div lang={locale}>
        <PageFrame locale={locale} settings={settings} sections={sections} home={frontPath(locale)} other={null}>
          <div className="story-page">
            <p className="kicker">{nameIn(story.section, locale)}</p>
            <StoryArticle story={story} locale={locale} />
            {hasEmbed(story.body) && <script type="module" src={CLICK_EMBED_SCRIPT} nonce={scriptNonce(await headers())} />}
          </div>
        </PageFrame>
      </div>
    </>
  );
}
