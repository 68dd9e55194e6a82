import type { Block, Inline, ListItem } from '../../articles/document.ts';
import { isSafeHref } from '../../articles/href.ts';
import { type Tree, textOf } from '../../articles/paste/tree.ts';

const MAX_ROWS = 100;
const MAX_COLUMNS = 12;

type Marks = { isBold: boolean; isItalic: boolean; href: string | null };
type Paragraph = Extract<Block, { type: 'paragraph' }>;

function inlineOf(node: Tree | string, marks: Marks): Inline[] {
  if (typeof node === 'string') {
    if (node === '') return [];
    const { isBold, isItalic, href } = marks;
    const all: Inline['marks'] = [
      ...(href ? [{ type: 'link' as const, attrs: { href } }] : []),
      ...(isBold ? [{ type: 'bold' as const }] : []),
      ...(isItalic ? [{ type: 'italic' as const }] : []),
    ];
    return [{ type: 'text', text: node, ...(all.length > 0 && { marks: all }) }];
  }
  const { tag, attributes, children } = node;
  const inside = {
    isBold: marks.isBold || tag === 'strong',
    isItalic: marks.isItalic || tag === 'em',
    href: tag === 'a' && attributes.href && isSafeHref(attributes.href) ? attributes.href : marks.href,
  };
  return children.flatMap((child) => inlineOf(child, inside));
}

const contentOf = ({ children }: Tree): { content?: Inline[] } => {
  const content = children.flatMap((child) => inlineOf(child, { isBold: false, isItalic: false, href: null }));
  return content.length > 0 ? { content } : {};
};

const elements = ({ children }: Tree): Tree[] => children.filter((child) => typeof child !== 'string');
const paragraphOf = (tree: Tree): Paragraph => ({ type: 'paragraph', ...contentOf(tree) });

const itemOf = (item: Tree): ListItem => {
  const content = elements(item).map((child) => (child.tag === 'ul' || child.tag === 'ol' ? listOf(child) : paragraphOf(child)));
  return { type: 'listItem', content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content] };
};
const listOf = (list: Tree): Extract<Block, { type: 'bulletList' | 'orderedList' }> => ({
  type: list.tag === 'ol' ? 'orderedList' : 'bulletList',
  content: elements(list).map(itemOf),
});

/** A table of ours, its first row its header where none is; lines of text where it is larger than one may be. */
function tableOf(tree: Tree): { blocks: Block[]; became: 'table' | 'headed' | 'text' } {
  const rows = elements(tree).flatMap((part) => (part.tag === 'tr' ? [part] : elements(part)));
  const columns = Math.max(...rows.map((row) => elements(row).length));
  if (rows.length > MAX_ROWS || columns > MAX_COLUMNS) {
    const blocks = rows.map((row): Block => {
      const text = elements(row)
        .map((cell) => textOf(cell).trim())
        .join(' | ');
      return { type: 'paragraph', ...(text !== '' && { content: [{ type: 'text', text }] }) };
    });
    return { blocks, became: 'text' };
  }
  const isHeader = (cell: Tree | undefined) => cell?.tag === 'th';
  const isHeaded = elements(rows[0] ?? tree).every(isHeader) || rows.every((row) => isHeader(elements(row)[0]));
  const content = rows.map((row, index) => ({
    type: 'tableRow' as const,
    content: Array.from({ length: columns }, (_, column) => {
      const cell = elements(row)[column];
      const paragraphs = cell ? elements(cell).map(paragraphOf) : [];
      const type: 'tableHeader' | 'tableCell' = isHeader(cell) || (!isHeaded && index === 0) ? 'tableHeader' : 'tableCell';
      return { type, content: paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph' as const }] };
    }),
  }));
  const block: Block = { type: 'table', attrs: { caption: tree.attributes['data-caption'] ?? '' }, content };
  return { blocks: [block], became: isHeaded ? 'table' : 'headed' };
}

/**
 * Markup of the editor's schema, as `writeHtml` writes it, as blocks of a body.
 * @param told hears of each table that is not as it was
 */
export function blocksOf(root: Tree, told: (became: 'headed' | 'text') => void): Block[] {
  return elements(root).flatMap((tree): Block[] => {
    switch (tree.tag) {
      case 'h2':
      case 'h3':
        return [{ type: 'heading', attrs: { level: tree.tag === 'h2' ? 2 : 3 }, ...contentOf(tree) }];
      case 'ul':
      case 'ol':
        return [listOf(tree)];
      case 'blockquote':
        return [{ type: 'blockquote', content: elements(tree).map(paragraphOf) }];
      case 'table': {
        const { blocks, became } = tableOf(tree);
        if (became !== 'table') told(became);
        return blocks;
      }
      default:
        return [paragraphOf(tree)];
    }
  });
}
