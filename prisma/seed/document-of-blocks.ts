import { type ArticleDocument, articleDocument, type Block, type Inline, type Mark, type TableCell } from '../../lib/articles/document.ts';
import { parseEmbedAddress } from '../../lib/articles/embeds.ts';
import type { DemoBlock } from './demo-story.ts';

/** The ids of what demo stories name, by the names they have in the seed. */
export type DemoIds = { pictures: ReadonlyMap<string, number>; files: ReadonlyMap<string, number> };

/**
 * The body of a demo story as an article's document.
 * @throws ZodError when a block is empty or a link leads where an article may not; Error when it names what is not there
 */
export const documentOfBlocks = (blocks: DemoBlock[], ids: DemoIds): ArticleDocument =>
  articleDocument.parse({ type: 'doc', content: blocks.map((block) => blockOf(block, ids)) });

function blockOf(block: DemoBlock, { pictures, files }: DemoIds): Block {
  if ('p' in block) return paragraph(block.p);
  if ('h2' in block) return { type: 'heading', attrs: { level: 2 }, content: inlines(block.h2) };
  if ('h3' in block) return { type: 'heading', attrs: { level: 3 }, content: inlines(block.h3) };
  if ('quote' in block) return { type: 'blockquote', content: [paragraph(block.quote)] };
  if ('bullets' in block) return { type: 'bulletList', content: block.bullets.map(item) };
  if ('numbers' in block) return { type: 'orderedList', content: block.numbers.map(item) };
  if ('pullquote' in block) return pullquote(block);
  if ('table' in block) return table(block);
  if ('file' in block) return { type: 'attachment', attrs: { attachmentId: idOf(files, block.file), label: block.label } };
  if ('gallery' in block) {
    const { caption, gallery } = block;
    const shown = gallery.map(({ drawing, ...words }) => ({ mediaId: idOf(pictures, drawing), ...words }));
    return { type: 'gallery', attrs: { caption, pictures: shown } };
  }
  const embed = parseEmbedAddress(block.embed);
  if (!embed) throw new Error(`Nothing can be embedded from ${block.embed}.`);
  return { type: 'embed', attrs: { ...embed, title: block.title } };
}

function idOf(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The seed has nothing called ${name}.`);
  return id;
}

const pullquote = ({ pullquote: text, by: attribution }: Extract<DemoBlock, { pullquote: string }>): Block => ({
  type: 'pullquote',
  attrs: { attribution },
  content: [{ type: 'text', text }],
});

function table({ table: rows, caption, rowHeaders }: Extract<DemoBlock, { table: string[][] }>): Block {
  const cell = (text: string, isHeader: boolean): TableCell => ({
    type: isHeader ? 'tableHeader' : 'tableCell',
    content: [paragraph(text)],
  });
  return {
    type: 'table',
    attrs: { caption },
    content: rows.map((row, at) => ({
      type: 'tableRow',
      content: row.map((text, column) => cell(text, at === 0 || (rowHeaders === true && column === 0))),
    })),
  };
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
