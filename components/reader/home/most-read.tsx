import type { StoryCard } from '#lib/articles/stories/view';
import type { MostRead as Lists } from '#lib/home/view';
import { type Locale, translator } from '#lib/messages/translator';
import { MOST_READ_PERIODS } from '#lib/views/view';

const SHOWN = 5;

/** What is read most, a list for each period that the paper shows; nothing while nobody has read anything. */
export function MostRead({ mostRead, locale }: { mostRead: Lists; locale: Locale }) {
  const t = translator(locale, 'home');
  const lists = MOST_READ_PERIODS.flatMap((period) => (mostRead[period]?.length ? [{ period, stories: mostRead[period] }] : []));
  if (lists.length === 0) return null;
  return (
    <section className="block most-read" aria-labelledby="doc-nhieu">
      <h2 className="block-name" id="doc-nhieu">
        {t('mostRead')}
      </h2>
      {lists.map(({ period, stories }) => (
        <Ranking key={period} name={t(`mostReadIn.${period}`)} stories={stories} />
      ))}
    </section>
  );
}

function Ranking({ name, stories }: { name: string; stories: readonly StoryCard[] }) {
  return (
    <div className="ranking">
      <h3>{name}</h3>
      <ol>
        {stories.slice(0, SHOWN).map((story) => (
          <li key={story.id}>
            <a href={story.path}>{story.title}</a>
          </li>
        ))}
      </ol>
    </div>
  );
}
