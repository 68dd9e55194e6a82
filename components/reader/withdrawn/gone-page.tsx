import type { ReactNode } from 'react';
import type { StoryCard } from '#lib/articles/stories/view';
import { type Locale, translator } from '#lib/messages/translator';
import { StoryList } from '../story/story-list.tsx';

/** Where a reader may go on from a page that is gone: the newest stories, the front page. */
export type Onward = { newest: StoryCard[]; home: string; locale: Locale };

/** The frame of every page that says what is gone. @param children what is said of it, as paragraphs */
export function GonePage({ title, children, newest, home, locale }: Onward & { title: string; children: ReactNode }) {
  return (
    <div className="list-page">
      <header className="list-heading">
        <h1>{title}</h1>
        {children}
      </header>
      {newest.length > 0 && (
        <>
          <h2>{translator(locale, 'corrections')('newest')}</h2>
          <StoryList stories={newest} />
        </>
      )}
      <p>
        <a href={home}>{translator(locale, 'reader')('backHome')}</a>
      </p>
    </div>
  );
}
