import { hasEmbed } from '#lib/articles/document';
import type { StoryCard, StoryView } from '#lib/articles/stories/view';
import type { PublicComment } from '#lib/comments/approved/view';
import { type Locale, translator } from '#lib/messages/translator';
import type { PlacedSection } from '#lib/sections/tree';
import { sectionPath } from '#lib/site/paths';
import { CommentForm } from '../comments/comment-form.tsx';
import { CommentList } from '../comments/comment-list.tsx';
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
  comments: PublicComment[];
  locale: Locale;
};

/** A story's page: where it stands, the story, its neighbours, what readers said, and the form to say something. */
export function StoryPage({ story, address, section, neighbours, related, comments, locale }: Props) {
  const t = translator(locale, 'reader');
  return (
    <div className="story-page">
      <nav className="kicker" aria-label={t('breadcrumb')}>
        {section?.parent && <a href={sectionPath(section.parent.slug, locale)}>{nameIn(section.parent, locale)}</a>}
        <a href={sectionPath(story.section.slug, locale)}>{nameIn(story.section, locale)}</a>
      </nav>
      <StoryArticle story={story} locale={locale} tools={<StoryTools locale={locale} story={story} address={address} />} />
      {hasEmbed(story.body) && <script type="module" src={CLICK_EMBED_SCRIPT} />}
      <Neighbours locale={locale} sectionSlug={story.section.slug} publishedAt={story.publishedAt} related={related} {...neighbours} />
      <section className="comments" aria-labelledby="binh-luan">
        <h2 id="binh-luan">{t('comments', { count: comments.length })}</h2>
        {comments.length > 0 ? <CommentList comments={comments} locale={locale} /> : <p className="empty">{t('noComments')}</p>}
      </section>
      {story.commentsOpen ? (
        <CommentForm articleId={story.id} locale={locale} isEnhancedLater />
      ) : (
        <p className="empty">{t('commentsClosed')}</p>
      )}
    </div>
  );
}
