import type { StoryCard } from '#lib/articles/stories/view';
import { clockIn } from '../words.ts';

/** Headlines behind the hour and the day they were published. */
export function LatestList({ stories }: { stories: readonly StoryCard[] }) {
  return (
    <ol className="latest-list">
      {stories.map((story) => {
        const { clock, day } = clockIn(story.publishedAt, story.locale);
        return (
          <li key={story.id}>
            <time dateTime={story.publishedAt.toISOString()}>
              {clock} <span>{day}</span>
            </time>
            <a href={story.path}>{story.title}</a>
          </li>
        );
      })}
    </ol>
  );
}
