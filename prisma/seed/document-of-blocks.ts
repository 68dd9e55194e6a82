import { type ArticleDocument, articleDocument, type Block, type Inline, type Mark } from '../../lib/articles/document.ts';
import type { DemoBlock } from './demo-story.ts';

/**
 * The body of a demo story as an article's document.
 * @throws ZodError when a block is empty or a link leads where an article may not
 */
export const documentOfBlocks = (blocks: DemoBlock[]): ArticleDocument =>
  articleDocument.parse({ type: 'doc', content: blocks.map(blockOf) });

function blockOf(block: DemoBlock): Block {
  if ('p' in block) return paragraph(block.p);
  if ('h2' in block) return { type: 'heading', attrs: { level: 2 }, content: inlines(block.h2) };
  if ('h3' in block) return { type: 'heading', attrs: { level: 3 }, content: inlines(block.h3) };
  if ('quote' in block) return { type: 'blockquote', content: [paragraph(block.quote)] };
  if ('bullets' in block) return { type: 'bulletList', content: block.bullets.map(item) };
  return { type: 'orderedList', content: block.numbers.map(item) };
}

const paragraph = (text: string) => ({ type: 'paragraph' as const, content: inlines(text) });
const item = (text: string) => ({ type: 'listItem' as const, content: [paragraph(text)] });

/** `**bold**`, `*italic*`, `[label](https://address)`, one inside the other as well; a lone star is a star. */
const MARKUP =
  /\*\*(?=\S)(?<bold>.+?)(?<=\S)\*\*(?!\*)|\*(?=[^\s*])(?<italic>.+?)(?<=[^\s*])\*|\[(?<label>[^\]]+)\]\((?<href>https:\/\/[^)\s]+)\)/u;

function inlines(text: string, marks: Mark[] = []): Inline[] {
  const match = MARKUP.exec(text);
  if (!match?.groups) return text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 && { marks }) }];
  const { bold, italic, label, href } = match.groups;
  const mark: Mark = href ? { type: 'link', attrs: { href } } : { type: bold ? 'bold' : 'italic' };
  return [
    ...inlines(text.slice(0, match.index), marks),
    ...inlines(bold ?? italic ?? label ?? '', [...marks, mark]),
    ...inlines(text.slice(match.index + match[0].length), marks),
  ];
}
