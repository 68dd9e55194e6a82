import { Fragment, type ReactNode } from 'react';
import type { ArticleDocument, Block, ListItem } from '#lib/articles/document';
import type { Picture } from '#lib/media/formats';
import { StoryFigure } from './story-figure.tsx';
import { StoryText } from './story-text.tsx';

/** Pictures by media id. */
export type Pictures = Readonly<Record<number, Picture>>;

/**
 * The body of a story as readers see it.
 * @param pictures those the body names; one that is missing here is left out with its caption
 */
export function StoryBody({ document, pictures }: { document: ArticleDocument; pictures: Pictures }) {
  return render(document.content, pictures);
}

const render = (blocks: readonly (Block | ListItem)[], pictures: Pictures): ReactNode =>
  // A stored document does not change its order while it is on the page.
  blocks.map((block, index) => <Fragment key={`${index} ${block.type}`}>{renderBlock(block, pictures)}</Fragment>);

function renderBlock(block: Block | ListItem, pictures: Pictures): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return block.content?.length ? (
        <p>
          <StoryText inlines={block.content} />
        </p>
      ) : null;
    case 'heading': {
      const Heading = block.attrs.level === 2 ? 'h2' : 'h3';
      return block.content?.length ? (
        <Heading>
          <StoryText inlines={block.content} />
        </Heading>
      ) : null;
    }
    case 'bulletList':
      return <ul>{render(block.content, pictures)}</ul>;
    case 'orderedList':
      return <ol>{render(block.content, pictures)}</ol>;
    case 'listItem':
      return <li>{render(block.content, pictures)}</li>;
    case 'blockquote':
      return <blockquote>{render(block.content, pictures)}</blockquote>;
    case 'figure': {
      const picture = pictures[block.attrs.mediaId];
      return picture && <StoryFigure picture={picture} words={block.attrs} sizes="(min-width: 48rem) 44rem, 100vw" />;
    }
  }
}
