import { Fragment } from 'react';
import type { Table, TableCell } from '#lib/articles/document';
import { type Locale, translator } from '#lib/messages/translator';
import { StoryText } from './story-text.tsx';

/**
 * A table that scrolls inside itself, so that the page never does.
 * @param number counts the tables of a story, from 1
 */
export function StoryTable({ table, number, locale }: { table: Table; number: number; locale: Locale }) {
  const t = translator(locale, 'storyBody');
  const { caption } = table.attrs;
  const [first, ...rest] = table.content;
  const hasHead = first?.content.every(({ type }) => type === 'tableHeader') ?? false;
  const rows = hasHead ? rest : table.content;
  return (
    <figure className="story-table">
      {caption && <figcaption>{caption}</figcaption>}
      <section
        className="table-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse.
        tabIndex={0}
        aria-label={caption ? t('tableCaption', { number, caption }) : t('tableLabel', { number })}
      >
        <table>
          {hasHead && first && (
            <thead>
              <Row cells={first.content} scope="col" isNumberAt={(column) => isNumeric(rows, column)} />
            </thead>
          )}
          <tbody>
            {rows.map((row, index) => (
              // A stored table does not change its order while it is on the page.
              <Row key={`${index} ${row.type}`} cells={row.content} scope="row" />
            ))}
          </tbody>
        </table>
      </section>
    </figure>
  );
}

type RowProps = { cells: readonly TableCell[]; scope: 'col' | 'row'; isNumberAt?: (column: number) => boolean };

function Row({ cells, scope, isNumberAt = () => false }: RowProps) {
  return (
    <tr>
      {cells.map((cell, index) => {
        const key = `${index} ${cell.type}`;
        return cell.type === 'tableHeader' ? (
          // A header below the first row that does not begin its row speaks for its column.
          <th key={key} scope={scope === 'row' && index > 0 ? 'col' : scope} className={isNumberAt(index) ? 'number' : undefined}>
            <CellText cell={cell} />
          </th>
        ) : (
          <td key={key} className={isNumber(cell) ? 'number' : undefined}>
            <CellText cell={cell} />
          </td>
        );
      })}
    </tr>
  );
}

/** One paragraph stands bare, several as paragraphs. */
function CellText({ cell }: { cell: TableCell }) {
  const written = cell.content.filter(({ content }) => content?.length);
  if (written.length <= 1) return <StoryText inlines={written[0]?.content ?? []} />;
  return written.map(({ content = [] }, index) => (
    <Fragment key={`${index} ${content[0]?.text}`}>
      <p>
        <StoryText inlines={content} />
      </p>
    </Fragment>
  ));
}

/** Whether a column is one of numbers, so that its header stands above them. */
const isNumeric = (rows: Table['content'], column: number): boolean =>
  rows.length > 0 && rows.every(({ content }) => content[column]?.type === 'tableCell' && isNumber(content[column]));

/** Numbers as they are written here, with a unit or without: they stand under each other. */
const isNumber = ({ content }: TableCell): boolean => {
  const text = content
    .flatMap((one) => one.content ?? [])
    .map((one) => one.text)
    .join('');
  return /^[+\-−–]?\s?\d[\d.,\s]*(?:%|[\p{L}²³/]{0,8})?$/u.test(text.trim());
};
