import { type Block, documentText, type FigureAttributes } from '#lib/articles/document';

/** What can be read of a block, part by part; a part has the same key in both versions. */
export type BlockPart = { key: string; label: PartLabel | null; text: string };
export type PartLabel = 'alt' | 'caption' | 'credit' | 'attribution' | 'label' | 'thing';

/** The words of a block with everything that is said beside them. */
export function partsOf(block: Block): BlockPart[] {
  switch (block.type) {
    case 'figure':
      return wordsOf(block.attrs, '');
    case 'gallery':
      return [
        { key: 'caption', label: 'caption', text: block.attrs.caption },
        ...block.attrs.pictures.flatMap((picture) => wordsOf(picture, `${picture.mediaId} `)),
      ];
    case 'pullquote':
      return [
        { key: 'text', label: null, text: (block.content ?? []).map(({ text }) => text).join('') },
        { key: 'attribution', label: 'attribution', text: block.attrs.attribution },
      ];
    case 'embed':
      return [
        { key: 'label', label: 'label', text: block.attrs.title },
        { key: 'thing', label: 'thing', text: `${block.attrs.provider}: ${block.attrs.id}` },
      ];
    case 'attachment':
      return [{ key: 'label', label: 'label', text: block.attrs.label }];
    case 'table':
      return [
        { key: 'caption', label: 'caption', text: block.attrs.caption },
        {
          key: 'text',
          label: null,
          text: documentText({ type: 'doc', content: [{ ...block, attrs: { caption: '' } }] }).replaceAll('\t', ' | '),
        },
      ];
    default:
      return [{ key: 'text', label: null, text: documentText({ type: 'doc', content: [block] }) }];
  }
}

const wordsOf = ({ alt, caption, credit }: FigureAttributes, prefix: string): BlockPart[] => [
  { key: `${prefix}alt`, label: 'alt', text: alt },
  { key: `${prefix}caption`, label: 'caption', text: caption },
  { key: `${prefix}credit`, label: 'credit', text: credit },
];

/** The pictures a block shows, in its order. */
export const picturesOf = (block: Block): number[] =>
  block.type === 'figure' ? [block.attrs.mediaId] : block.type === 'gallery' ? block.attrs.pictures.map(({ mediaId }) => mediaId) : [];
