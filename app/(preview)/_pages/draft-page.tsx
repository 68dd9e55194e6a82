import { headers } from 'next/headers';
import { PageFrame } from '#components/reader/frame/page-frame.tsx';
import { StoryArticle } from '#components/reader/story/story-article.tsx';
import { CLICK_EMBED_SCRIPT } from '#components/reader/story/story-embed.tsx';
import { nameIn } from '#components/reader/words.ts';
import { hasEmbed } from '#lib/articles/document';
import type { ArticlePreview } from '#lib/articles/view';
import { readSections, readSettings } from '#lib/cache/reads';
import { scriptNonce } from '#lib/http/client';
import { frontPath } from '#lib/site/reader-side';

/** A draft as readers will see it, with the reader's own components. */
export async function DraftPage({ preview: { story } }: { preview: ArticlePreview }) {
  const [settings, sections] = await Promise.all([readSettings(), readSections()]);
  const { locale } = story;
  return (
    <div lang={locale}>
      <PageFrame locale={locale} settings={settings} sections={sections} home={frontPath(locale)} other={null}>
        <div className="story-page">
          <p className="kicker">{nameIn(story.section, locale)}</p>
          <StoryArticle story={story} locale={locale} />
          {hasEmbed(story.body) && <script type="module" src={CLICK_EMBED_SCRIPT} nonce={scriptNonce(await headers())} />}
        </div>
      </PageFrame>
    </div>
  );
}
