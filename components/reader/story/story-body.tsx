import { Fragment, type ReactNode } from 'react';
import type { ArticleDocument, Block, ListItem } from '#lib/articles/document';
import { headingIds } from '#lib/articles/heading-ids';
import type { Picture } from '#lib/media/formats';
import type { Locale } from '#lib/messages/translator';
import { StoryFigure } from './story-figure.tsx';
import { StoryHeading } from './story-heading.tsx';
import { StoryText } from './story-text.tsx';

/** Pictures by media id. */
export type Pictures = Readonly<Record<number, Picture>>;

/** What the body names, and the language the page speaks. One that is missing is left out with its words. */
type Around = { pictures: Pictures; locale?: Locale };
type Ids = ReturnType<typeof headingIds>;

/**
 * The body of a story as readers see it.
 * @param linked whether its headings can be linked to: they have ids, so only one such body may stand on a page
 */
export function StoryBody({ document, linked = false, ...around }: Around & { document: ArticleDocument; linked?: boolean }) {
  return render(document.content, { ...around, ids: linked ? headingIds(document) : new Map() });
}

const render = (blocks: readonly (Block | ListItem)[], around: Around & { ids: Ids }): ReactNode =>
  // A stored document does not change its order while it is on the page.
  blocks.map((block, index) => <Fragment key={`${index} ${block.type}`}>{renderBlock(block, around)}</Fragment>);

function renderBlock(block: Block | ListItem, around: Around & { ids: Ids }): ReactNode {
  const { pictures, locale = 'vi', ids } = around;
  switch (block.type) {
    case 'paragraph':
      return block.content?.length ? (
        <p>
          <StoryText inlines={block.content} />
        </p>
      ) : null;
    case 'heading':
      return block.content?.length ? <StoryHeading heading={block} id={ids.get(block)} locale={locale} /> : null;
    case 'bulletList':
      return <ul>{render(block.content, around)}</ul>;
    case 'orderedList':
      return <ol>{render(block.content, around)}</ol>;
    case 'listItem':
      return <li>{render(block.content, around)}</li>;
    case 'blockquote':
      return <blockquote>{render(block.content, around)}</blockquote>;
    case 'figure': {
      const picture = pictures[block.attrs.mediaId];
      return picture && <StoryFigure picture={picture} words={block.attrs} sizes="(min-width: 48rem) 44rem, 100vw" />;
    }
  }
}
