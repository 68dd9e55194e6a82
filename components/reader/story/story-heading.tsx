import type { Block } from '#lib/articles/document';
import { headingText } from '#lib/articles/heading-ids';
import { type Locale, translator } from '#lib/messages/translator';
import { StoryText } from './story-text.tsx';

type Props = { heading: Extract<Block, { type: 'heading' }>; id: string | undefined; locale: Locale };

/** A heading that can be linked to. The link stands beside it, so that the heading says nothing but its words. */
export function StoryHeading({ heading, id, locale }: Props) {
  const Heading = heading.attrs.level === 2 ? 'h2' : 'h3';
  const words = <StoryText inlines={heading.content ?? []} />;
  if (!id) return <Heading>{words}</Heading>;
  return (
    <div className="story-heading">
      <Heading id={id}>{words}</Heading>
      <a href={`#${id}`} aria-label={translator(locale, 'tools')('toHeading', { heading: headingText(heading) })}>
        #
      </a>
    </div>
  );
}
