import type { StoryCard } from '#lib/articles/stories/view';
import type { MostRead as Lists } from '#lib/home/view';
import { type Locale, translator } from '#lib/messages/translator';

const SHOWN = 5;

/** What is read most, of the last day and of the last week; nothing while nobody has read anything. */
export function MostRead({ mostRead, locale }: { mostRead: Lists; locale: Locale }) {
  const t = translator(locale, 'home');
  const { day, week } = mostRead;
  if (day.length + week.length === 0) return null;
  return (
    <section className="block most-read" aria-labelledby="doc-nhieu">
      <h2 className="block-name" id="doc-nhieu">
        {t('mostRead')}
      </h2>
      <Ranking name={t('mostReadDay')} stories={day} />
      <Ranking name={t('mostReadWeek')} stories={week} />
    </section>
  );
}

function Ranking({ name, stories }: { name: string; stories: readonly StoryCard[] }) {
  if (stories.length === 0) return null;
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
