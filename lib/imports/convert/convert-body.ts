import { marked } from 'marked';
import { type Block, documentText } from '../../articles/document.ts';
import { convertLines } from '../../articles/paste/convert-lines.ts';
import { readLines } from '../../articles/paste/read-lines.ts';
import { nothingToReport } from '../../articles/paste/report.ts';
import { stylesIn } from '../../articles/paste/styles.ts';
import { writeHtml } from '../../articles/paste/write-html.ts';
import type { LegacyEncoding } from '../../vietnamese/legacy/legacy-text.ts';
import type { ImportedPicture, ImportedPost } from '../view.ts';
import { absoluteFrom } from './absolute.ts';
import { blocksOf } from './blocks.ts';
import { parseHtml } from './parse-html.ts';
import type { Problem } from './problems.ts';
import { readWritten } from './read-written.ts';
import { addParagraphs, readShortcodes } from './shortcodes.ts';
import { type Piece, pieceIn, takeOut } from './take-out.ts';

/** A body whose pictures are not here yet. `legacy`: the old encoding its words were in. */
export type ConvertedBody = { blocks: (Block | Piece)[]; pictures: ImportedPicture[]; problems: Problem[]; legacy: LegacyEncoding | null };

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** As much of a story from elsewhere as its body is made of. */
type Written = Pick<ImportedPost, 'body' | 'markup' | 'address'>;

function htmlOf({ body, markup }: Written, problems: Problem[]): string {
  switch (markup) {
    case 'markdown':
      return marked.parse(body, { async: false, gfm: true });
    case 'text':
      return addParagraphs(escaped(body));
    case 'html':
      return addParagraphs(readShortcodes(body, problems));
  }
}

/**
 * The body of a story from elsewhere as blocks of ours, with the places of its pictures. Vietnamese comes out in Unicode and composed.
 * @param byId the picture a number of a gallery stands for
 */
export function convertBody(post: Written, byId: (id: string) => ImportedPicture | null): ConvertedBody {
  const problems: Problem[] = [];
  const pieces: Piece[] = [];
  const root = takeOut(parseHtml(htmlOf(post, problems)), { problems, pieces, absolute: absoluteFrom(post.address), byId });
  const { lines, converted } = convertLines(readLines(root, stylesIn(root), nothingToReport()));
  if (converted) problems.push({ code: 'legacy-text', detail: converted });
  const blocks = blocksOf(readWritten(writeHtml(lines)), (became) =>
    problems.push({ code: became === 'text' ? 'table-as-text' : 'header-made', detail: '' }),
  );
  const placed = blocks.map((block): Block | Piece => {
    const number = block.type === 'paragraph' ? pieceIn(documentText({ type: 'doc', content: [block] })) : null;
    return (number === null ? undefined : pieces[number]) ?? block;
  });
  const pictures = pieces.flatMap((piece) => (piece.type === 'picture' ? [piece.picture] : piece.type === 'gallery' ? piece.pictures : []));
  return { blocks: placed, pictures, problems, legacy: converted };
}
