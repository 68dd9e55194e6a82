import type { PasteReport } from '#lib/articles/paste/report';

/** What a program puts on the clipboard, and what the story must hold after it was pasted. */
export type Shape = {
  name: string;
  html: string;
  /** The document in lines: `## heading`, `> quotation`, `• item`, `1. item`, `| cell |`, `**bold**`, `_italic_`, `[words](address)`. */
  becomes: readonly string[];
  report?: Partial<PasteReport>;
};

/** A document's nodes as `Shape.becomes` writes them; nothing of it is left out, so equal lines are equal documents. */
export function outline(node: OutlineNode, indent = ''): string[] {
  const children = node.content ?? [];
  switch (node.type) {
    case 'doc':
      return children.flatMap((child) => outline(child));
    case 'paragraph':
      return [indent + words(node)];
    case 'heading':
      return [`${'#'.repeat(Number(node.attrs?.level))} ${words(node)}`];
    case 'blockquote':
      return children.flatMap((child) => outline(child, `${indent}> `));
    case 'bulletList':
    case 'orderedList':
      return children.flatMap((item, index) => outlineItem(item, node.type === 'bulletList' ? '• ' : `${index + 1}. `, indent));
    case 'table':
      return [
        ...(node.attrs?.caption ? [`(${node.attrs.caption})`] : []),
        ...children.map((row) => `|${(row.content ?? []).map(outlineCell).join('|')}|`),
      ];
    default:
      return [`${indent}<${node.type} ${JSON.stringify(node.attrs)}>${words(node)}`];
  }
}

export type OutlineNode = {
  type?: string | undefined;
  text?: string | undefined;
  attrs?: Record<string, unknown> | undefined;
  marks?: readonly { type: string; attrs?: Record<string, unknown> | undefined }[] | undefined;
  content?: readonly OutlineNode[] | undefined;
};

function outlineItem(item: OutlineNode, sign: string, indent: string): string[] {
  return (item.content ?? []).flatMap((child, index) => {
    if (child.type === 'paragraph') return [indent + (index === 0 ? sign : '| ') + words(child)];
    return outline(child, `${indent}  `);
  });
}

const outlineCell = (cell: OutlineNode): string =>
  (cell.type === 'tableHeader' ? '!' : '') + (cell.content ?? []).map((child) => words(child)).join('/');

function words({ content = [] }: OutlineNode): string {
  return content
    .map(({ text = '', marks = [] }) => {
      const has = (type: string) => marks.find((mark) => mark.type === type);
      let shown = text;
      if (has('italic')) shown = `_${shown}_`;
      if (has('bold')) shown = `**${shown}**`;
      const link = has('link');
      return link ? `[${shown}](${link.attrs?.href})` : shown;
    })
    .join('');
}
