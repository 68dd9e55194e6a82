import type { StoryCard } from '#lib/articles/stories/view';
import type { WithdrawnArticle } from '#lib/articles/withdrawn/view';
import { type Locale, translator } from '#lib/messages/translator';
import { homePath } from '#lib/site/paths';
import { StoryList } from '../story/story-list.tsx';
import { longTime } from '../words.ts';

type Props = { article: WithdrawnArticle; newest: StoryCard[]; locale: Locale };

/** What a reader finds where a story was: that it was taken down, when and why. Nothing of the story itself, not even its title. */
export function WithdrawnPage({ article, newest, locale }: Props) {
  const { withdrawnAt, reason } = article;
  const t = translator(locale, 'corrections');
  return (
    <div className="list-page">
      <header className="list-heading">
        <h1>{t('withdrawnTitle')}</h1>
        <p>{withdrawnAt ? t('withdrawnAt', { time: longTime(withdrawnAt, locale) }) : t('withdrawn')}</p>
        {reason && <p>{t('withdrawnReason', { reason })}</p>}
      </header>
      <h2>{t('newest')}</h2>
      <StoryList stories={newest} />
      <p>
        <a href={homePath(locale)}>{translator(locale, 'reader')('backHome')}</a>
      </p>
    </div>
  );
}
