import { Fragment, type ReactNode } from 'react';
import type { ArticleDocument, Block, ListItem } from '#lib/articles/document';
import { headingIds } from '#lib/articles/heading-ids';
import type { NamedStory } from '#lib/articles/named-stories/view';
import type { Attachment } from '#lib/attachments/schema';
import type { Picture } from '#lib/media/formats';
import type { Locale } from '#lib/messages/translator';
import { StoryAttachment } from './story-attachment.tsx';
import { StoryEmbed } from './story-embed.tsx';
import { StoryFigure } from './story-figure.tsx';
import { StoryGallery } from './story-gallery.tsx';
import { StoryHeading } from './story-heading.tsx';
import { StoryPullquote } from './story-pullquote.tsx';
import { StoryRelated } from './story-related.tsx';
import { StoryTable } from './story-table.tsx';
import { StoryText } from './story-text.tsx';

/** Pictures by media id. */
export type Pictures = Readonly<Record<number, Picture>>;
/** Files by attachment id. */
export type Attachments = Readonly<Record<number, Attachment>>;

/** Published stories by their number; undefined where nobody asked which are, as where versions are compared: a box then shows numbers. */
export type NamedStories = Readonly<Record<number, NamedStory>>;

/** What the body names, and the language the page speaks. One that is missing is left out with its words. */
type Around = { pictures: Pictures; attachments: Attachments; named?: NamedStories; locale: Locale };
type Inside = Around & { ids: ReturnType<typeof headingIds> };

/**
 * The body of a story as readers see it.
 * @param linked whether its headings can be linked to: they have ids, so only one such body may stand on a page
 */
export function StoryBody({ document, linked = false, ...around }: Around & { document: ArticleDocument; linked?: boolean }) {
  return render(document.content, { ...around, ids: linked ? headingIds(document) : new Map() });
}

const render = (blocks: readonly (Block | ListItem)[], inside: Inside): ReactNode =>
  blocks.map((block, index) => (
    // A stored document does not change its order while it is on the page.
    <Fragment key={`${index} ${block.type}`}>{renderBlock(block, inside, () => tablesUpTo(blocks, index))}</Fragment>
  ));

const tablesUpTo = (blocks: readonly { type: string }[], index: number): number =>
  blocks.slice(0, index + 1).filter(({ type }) => type === 'table').length;

function renderBlock(block: Block | ListItem, inside: Inside, tableNumber: () => number): ReactNode {
  const { pictures, attachments, named, locale, ids } = inside;
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
      return <ul>{render(block.content, inside)}</ul>;
    case 'orderedList':
      return <ol>{render(block.content, inside)}</ol>;
    case 'listItem':
      return <li>{render(block.content, inside)}</li>;
    case 'blockquote':
      return <blockquote>{render(block.content, inside)}</blockquote>;
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
    case 'related':
      return <StoryRelated box={block.attrs} named={named} locale={locale} />;
  }
}
