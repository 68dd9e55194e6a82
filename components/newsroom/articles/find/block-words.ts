import type { Node } from '@tiptap/pm/model';

/** Words that stand beside the text, in a field of a block: where they are among its attributes, and what they say. */
export type BlockWords = { path: readonly (string | number)[]; text: string };

const PICTURE = ['alt', 'caption', 'credit'];
const FIELDS: Record<string, readonly string[]> = {
  figure: PICTURE,
  gallery: ['caption'],
  pullquote: ['attribution'],
  table: ['caption'],
  attachment: ['label'],
  embed: ['title'],
  related: ['heading'],
};

/** All the words of a block that are no text of the document: captions, descriptions, sources, labels, titles. */
export function blockWordsOf({ type, attrs }: Node): BlockWords[] {
  const own = (FIELDS[type.name] ?? []).map((field): BlockWords => ({ path: [field], text: String(attrs[field] ?? '') }));
  if (type.name !== 'gallery') return own;
  const pictures: Record<string, unknown>[] = attrs.pictures;
  return [
    ...pictures.flatMap((picture, index) =>
      PICTURE.map((field): BlockWords => ({ path: ['pictures', index, field], text: String(picture[field] ?? '') })),
    ),
    ...own,
  ];
}

/** The attributes of a block with other words in one of its fields. */
export function withWords(attrs: Readonly<Record<string, unknown>>, path: BlockWords['path'], text: string): Record<string, unknown> {
  const [first = '', index, field = ''] = path;
  if (typeof index !== 'number') return { ...attrs, [first]: text };
  const pictures = attrs[first] as Record<string, unknown>[];
  return { ...attrs, [first]: pictures.map((picture, at) => (at === index ? { ...picture, [field]: text } : picture)) };
}
