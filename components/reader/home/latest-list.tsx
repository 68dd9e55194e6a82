import type { StoryCard } from '#lib/articles/stories/view';
import { shortTime } from '#lib/vietnamese/days';

/** Headlines behind the hour and the day they were published. */
export function LatestList({ stories }: { stories: readonly StoryCard[] }) {
  return (
    <ol className="latest-list">
      {stories.map((story) => {
        const [clock, day = ''] = shortTime(story.publishedAt).split(' ');
        return (
          <li key={story.id}>
            <time dateTime={story.publishedAt.toISOString()}>
              {clock} <span>{day.slice(0, 5)}</span>
            </time>
            <a href={story.path}>{story.title}</a>
          </li>
        );
      })}
    </ol>
  );
}
