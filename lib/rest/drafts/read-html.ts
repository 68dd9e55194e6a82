import { type ArticleDocument, articleDocument } from '../../articles/document.ts';
import { convertBody } from '../../imports/convert/convert-body.ts';
import { placePieces } from '../../imports/convert/make-draft.ts';
import type { Problem } from '../../imports/convert/problems.ts';
import { findMediaByKeys } from '../../media/store.ts';
import { done, type Result, refuse } from '../../result.ts';
import { siteUrl } from '../../site/reader-side.ts';
import type { RestRefusal } from '../problems.ts';

/** A body that came as HTML: what it is here, and what became of what could not be kept as it was. */
export type ReadHtml = { body: ArticleDocument; changes: Problem[] };

/**
 * HTML as a body of ours, by the code that imports and the clipboard use. Pictures are those of this paper, by their address; of another
 * one none is fetched, and none is lost unseen: it is refused with all their addresses.
 * @param title says what a picture without words shows
 */
export async function readHtml(html: string, title: string): Promise<Result<ReadHtml, RestRefusal>> {
  const converted = convert(html);
  if (!converted) return refuse({ code: 'invalid', fields: { bodyHtml: ['too-complex'] } });
  const keys = new Map(converted.pictures.map(({ address }) => [address, keyIn(address)]));
  const known = await findMediaByKeys([...keys.values()].filter((key) => key !== null));
  const mediaOf = (address: string): number | null => known.get(keys.get(address) ?? '') ?? null;
  const unknown = [...keys.keys()].filter((address) => mediaOf(address) === null);
  if (unknown.length > 0) return refuse({ code: 'unknown-picture', addresses: unknown.slice(0, 50) });
  const changes = [...converted.problems];
  const content = placePieces(converted.blocks, (address) => mediaOf(address) ?? '', {
    problems: changes,
    title,
    legacy: converted.legacy,
  });
  const body = articleDocument.safeParse({ type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] });
  if (body.success) return done({ body: body.data, changes });
  return refuse({ code: 'invalid', fields: { bodyHtml: [...new Set(body.error.issues.map(({ message }) => message))].slice(0, 10) } });
}

function convert(body: string): ReturnType<typeof convertBody> | null {
  try {
    return convertBody({ body, markup: 'html', address: `${siteUrl()}/` }, () => null);
  } catch (error) {
    // Elements within elements, deeper than anybody writes.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The key in the address of one of our pictures; null for any other address. */
function keyIn(address: string): string | null {
  const url = URL.parse(address);
  if (url?.origin !== new URL(siteUrl()).origin) return null;
  return /^\/media\/([0-9a-f]{32})\//.exec(url.pathname)?.[1] ?? null;
}
