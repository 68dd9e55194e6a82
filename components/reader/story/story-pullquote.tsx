import type { Block } from '#lib/articles/document';

/** A sentence of the story set large; whoever listens hears who said it. */
export function StoryPullquote({ block }: { block: Extract<Block, { type: 'pullquote' }> }) {
  const words = block.content?.map(({ text }) => text).join('') ?? '';
  if (words === '') return null;
  return (
    <figure className="story-pullquote">
      <blockquote>
        <p>{words}</p>
      </blockquote>
      {block.attrs.attribution && <figcaption>{block.attrs.attribution}</figcaption>}
    </figure>
  );
}
