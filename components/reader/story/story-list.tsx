import type { StoryCard as Story } from '#lib/articles/stories/view';
import { timeIn } from '../words.ts';

/** Headlines with their time, as the lists of newer and earlier stories show them. */
export function StoryList({ stories }: { stories: Story[] }) {
  return (
    <ul className="story-list">
      {stories.map((story) => (
        <li key={story.id}>
          <a href={story.path}>{story.title}</a>{' '}
          <time dateTime={story.publishedAt.toISOString()}>({timeIn(story.publishedAt, story.locale)})</time>
        </li>
      ))}
    </ul>
  );
}
