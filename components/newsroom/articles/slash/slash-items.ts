import type { Editor } from '@tiptap/react';
import { foldVietnamese } from '#lib/vietnamese/fold';
import { ACCEPTED_FILES, ACCEPTED_PICTURES } from '../accepted.ts';
import type { SendToBody } from '../insert-controls.client.tsx';
import { insertRelated } from '../insert-related.ts';
import { insertTable } from '../insert-table.ts';
import type { Tool } from '../tools/tool.ts';
import { chooseFiles } from './choose-files.ts';

/** What can be put into an empty paragraph; the catalogue has its name and what it is for. */
export const SLASH_ITEMS = [
  'heading2',
  'heading3',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullquote',
  'figure',
  'gallery',
  'table',
  'attachment',
  'library',
  'embed',
  'related',
  'characters',
] as const;
export type SlashItem = (typeof SLASH_ITEMS)[number];

/** Other words by which it is found, folded. */
const ALIASES: Partial<Record<SlashItem, string>> = {
  heading2: 'h2 tit phu',
  heading3: 'h3',
  bulletList: 'ul gach dau dong',
  orderedList: 'ol so thu tu',
  blockquote: 'trich dan',
  figure: 'anh hinh photo image',
  gallery: 'album nhieu anh',
  table: 'table bang',
  attachment: 'pdf tep file am thanh ghi am audio mp3',
  library: 'kho anh tep library',
  embed: 'video youtube',
  related: 'tin lien quan',
  characters: 'symbol dau',
};

/** The items whose name or other word begins, or has a word that begins, with what was typed; marks do not matter. */
export function itemsFor(typed: string, nameOf: (item: SlashItem) => string): SlashItem[] {
  const wanted = foldVietnamese(typed.trim());
  return SLASH_ITEMS.filter((item) => ` ${foldVietnamese(nameOf(item))} ${ALIASES[item] ?? ''}`.includes(` ${wanted}`));
}

/** Puts the item in the place of the paragraph with the slash. */
export function runItem(item: SlashItem, { editor, send, open }: { editor: Editor; send: SendToBody; open: (tool: Tool) => void }): void {
  switch (item) {
    case 'heading2':
      editor.chain().focus().setHeading({ level: 2 }).run();
      break;
    case 'heading3':
      editor.chain().focus().setHeading({ level: 3 }).run();
      break;
    case 'bulletList':
      editor.chain().focus().toggleBulletList().run();
      break;
    case 'orderedList':
      editor.chain().focus().toggleOrderedList().run();
      break;
    case 'blockquote':
      editor.chain().focus().toggleBlockquote().run();
      break;
    case 'pullquote':
      editor.chain().focus().setNode('pullquote').run();
      break;
    case 'figure':
      chooseFiles({ accept: ACCEPTED_PICTURES, take: ([file]) => send.picture(file) });
      break;
    case 'gallery':
      chooseFiles({ accept: ACCEPTED_PICTURES, multiple: true, take: send.gallery });
      break;
    case 'attachment':
      chooseFiles({ accept: ACCEPTED_FILES, take: ([file]) => send.attachment(file) });
      break;
    case 'table':
      insertTable(editor);
      break;
    case 'related':
      insertRelated(editor);
      break;
    case 'embed':
    case 'library':
    case 'characters':
      open(item);
  }
}
