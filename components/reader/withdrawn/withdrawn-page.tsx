import type { StoryCard } from '#lib/articles/stories/view';
import type { WithdrawnArticle } from '#lib/articles/withdrawn/view';
import { type Locale, translator } from '#lib/messages/translator';
import { StoryList } from '../story/story-list.tsx';
import { longTime } from '../words.ts';

type Props = { article: WithdrawnArticle; newest: StoryCard[]; home: string; locale: Locale };

/** What a reader finds where a story was: that it was taken down, when and why. Nothing of the story itself, not even its title. */
export function WithdrawnPage({ article, newest, home, locale }: Props) {
  const { withdrawnAt, reason } = article;
  const t = translator(locale, 'corrections');
  return (
    <div className="list-page">
      <header className="list-heading">
        <h1>{t('withdrawnTitle')}</h1>
        <p>{withdrawnAt ? t('withdrawnAt', { time: longTime(withdrawnAt, locale) }) : t('withdrawn')}</p>
        {reason && <p>{t('withdrawnReason', { reason })}</p>}
      </header>
      {newest.length > 0 && (
        <>
          <h2>{t('newest')}</h2>
          <StoryList stories={newest} />
        </>
      )}
      <p>
        <a href={home}>{translator(locale, 'reader')('backHome')}</a>
      </p>
    </div>
  );
}
