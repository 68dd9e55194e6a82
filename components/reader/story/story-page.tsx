import { hasEmbed } from '#lib/articles/document';
import type { StoryCard, StoryView } from '#lib/articles/stories/view';
import type { HouseRules as Rules } from '#lib/comments/policy/schema';
import type { ThreadPage } from '#lib/comments/thread/view';
import { type Locale, translator } from '#lib/messages/translator';
import type { PlacedSection } from '#lib/sections/tree';
import { sectionPath } from '#lib/site/paths';
import { CommentForm } from '../comments/comment-form.tsx';
import { GateNote } from '../comments/gate-note.tsx';
import { HouseRules } from '../comments/house-rules.tsx';
import { Thread } from '../comments/thread.tsx';
import { nameIn } from '../words.ts';
import { Neighbours } from './neighbours.tsx';
import { StoryArticle } from './story-article.tsx';
import { CLICK_EMBED_SCRIPT } from './story-embed.tsx';
import { StoryTools } from './story-tools.tsx';

type Props = {
  story: StoryView;
  /** The story's full address. */
  address: string;
  section: PlacedSection | null;
  neighbours: { newer: StoryCard[]; earlier: StoryCard[] };
  related: StoryCard[];
  /** What readers said, the beginning of it. */
  thread: ThreadPage;
  rules: Rules;
  /** Whether readers see how often it was read. */
  hasCounts: boolean;
  locale: Locale;
};

/** A story's page: where it stands, the story, its neighbours, what readers said, and the form to say something. */
export function StoryPage({ story, address, section, neighbours, related, thread, rules, hasCounts, locale }: Props) {
  const t = translator(locale, 'reader');
  return (
    <div className="story-page">
      <nav className="kicker" aria-label={t('breadcrumb')}>
        {section?.parent && <a href={sectionPath(section.parent.slug, locale)}>{nameIn(section.parent, locale)}</a>}
        <a href={sectionPath(story.section.slug, locale)}>{nameIn(story.section, locale)}</a>
      </nav>
      <StoryArticle
        story={story}
        locale={locale}
        tools={<StoryTools locale={locale} story={story} address={address} hasCounts={hasCounts} />}
      />
      {hasEmbed(story.body) && <script type="module" src={CLICK_EMBED_SCRIPT} />}
      <Neighbours locale={locale} sectionSlug={story.section.slug} publishedAt={story.publishedAt} related={related} {...neighbours} />
      <section className="comments" aria-labelledby="binh-luan">
        <h2 id="binh-luan">{t('comments', { count: thread.count })}</h2>
        {thread.count > 0 ? <Thread thread={thread} order="newest" story={story} level={3} /> : <p className="empty">{t('noComments')}</p>}
      </section>
      <GateNote gate={story.gate} locale={locale} />
      {story.gate.open && <HouseRules locale={locale} rules={rules} />}
      {story.gate.open && <CommentForm articleId={story.id} locale={locale} isEnhancedLater />}
    </div>
  );
}
