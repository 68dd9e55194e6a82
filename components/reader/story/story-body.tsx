import { Fragment, type ReactNode } from 'react';
import type { ArticleDocument, Block, ListItem } from '#lib/articles/document';
import type { Attachment } from '#lib/attachments/schema';
import type { Picture } from '#lib/media/formats';
import type { Locale } from '#lib/messages/translator';
import { StoryAttachment } from './story-attachment.tsx';
import { StoryEmbed } from './story-embed.tsx';
import { StoryFigure } from './story-figure.tsx';
import { StoryGallery } from './story-gallery.tsx';
import { StoryPullquote } from './story-pullquote.tsx';
import { StoryTable } from './story-table.tsx';
import { StoryText } from './story-text.tsx';

/** Pictures by media id. */
export type Pictures = Readonly<Record<number, Picture>>;
/** Files by attachment id. */
export type Attachments = Readonly<Record<number, Attachment>>;

/** What the body names, and the language the page speaks. One that is missing is left out with its words. */
type Around = { pictures: Pictures; attachments: Attachments; locale: Locale };

/** The body of a story as readers see it. */
export function StoryBody({ document, ...around }: Around & { document: ArticleDocument }) {
  return render(document.content, around);
}

const render = (blocks: readonly (Block | ListItem)[], around: Around): ReactNode =>
  blocks.map((block, index) => (
    // A stored document does not change its order while it is on the page.
    <Fragment key={`${index} ${block.type}`}>{renderBlock(block, around, () => tablesUpTo(blocks, index))}</Fragment>
  ));

const tablesUpTo = (blocks: readonly { type: string }[], index: number): number =>
  blocks.slice(0, index + 1).filter(({ type }) => type === 'table').length;

function renderBlock(block: Block | ListItem, around: Around, tableNumber: () => number): ReactNode {
  const { pictures, attachments, locale } = around;
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
      return <ul>{render(block.content, around)}</ul>;
    case 'orderedList':
      return <ol>{render(block.content, around)}</ol>;
    case 'listItem':
      return <li>{render(block.content, around)}</li>;
    case 'blockquote':
      return <blockquote>{render(block.content, around)}</blockquote>;
    case 'pullquote':
      return <StoryPullquote block={block} />;
    case 'figure': {
      const picture = pictures[block.attrs.mediaId];
      return picture && <StoryFigure picture={picture} words={block.attrs} sizes="(min-width: 48rem) 44rem, 100vw" />;
    }
    case 'gallery':
      return <StoryGallery gallery={block.attrs} pictures={pictures} locale={locale} />;
    case 'table':
      return <StoryTable table={block} number={tableNumber()} locale={locale} />;
    case 'attachment': {
      const attachment = attachments[block.attrs.attachmentId];
      return attachment && <StoryAttachment attachment={attachment} label={block.attrs.label} locale={locale} />;
    }
    case 'embed':
      return <StoryEmbed embed={block.attrs} locale={locale} />;
  }
}
