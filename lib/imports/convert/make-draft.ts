import { type ArticleDocument, type Block, documentText } from '../../articles/document.ts';
import { embedName } from '../../articles/embeds.ts';
import { type DraftContent, draftFields, MAX_LEAD_CHARS, MAX_TITLE_CHARS } from '../../articles/schema.ts';
import { cleanLine, firstGraphemes, isVisiblyEmpty } from '../../vietnamese/clean-text.ts';
import { isModern, type LegacyEncoding } from '../../vietnamese/legacy/legacy-text.ts';
import { fromLegacyLine, recogniseLegacy } from '../../vietnamese/legacy/recognise-legacy.ts';
import { isSlug, slugFromTitle } from '../../vietnamese/slug.ts';
import { toldAddress } from '../pictures/data-picture.ts';
import type { ImportedPicture, ImportedPost } from '../view.ts';
import type { ConvertedBody } from './convert-body.ts';
import { lineOfHtml } from './parse-html.ts';
import type { Problem } from './problems.ts';
import type { Piece } from './take-out.ts';

const MAX_ALT = 500;
const MAX_CREDIT = 200;
/** A first paragraph up to this long is what newspapers call the lead. */
const MAX_MOVED_LEAD = 400;

/** Text as a line of ours, in Unicode, at most so long. */
function lineFrom(html: string, most: number, legacy: LegacyEncoding | null): string {
  const text = lineOfHtml(html).toWellFormed().replaceAll('\0', '');
  const modern = legacy && !isModern(text) ? fromLegacyLine(text, legacy) : text;
  const cleaned = cleanLine(modern);
  return cleaned.ok ? firstGraphemes(cleaned.value, most) : '';
}

type Words = { mediaId: number; alt: string; caption: string; credit: string };
type Told = { problems: Problem[]; title: string; legacy: LegacyEncoding | null };

function wordsOf(picture: ImportedPicture, mediaId: number, { problems, title, legacy }: Told): Words {
  const caption = lineFrom(picture.caption, MAX_LEAD_CHARS, legacy);
  const alt = lineFrom(picture.alt, MAX_ALT, legacy);
  // No reader may meet a picture without words; what it shows is for a person to say.
  if (isVisiblyEmpty(alt)) problems.push({ code: 'alt-made', detail: toldAddress(picture.address) });
  return {
    mediaId,
    alt: isVisiblyEmpty(alt) ? firstGraphemes(caption || title, 200) : alt,
    caption,
    credit: lineFrom(picture.credit, MAX_CREDIT, legacy),
  };
}

/** Which of our pictures one of theirs is, or why it is not here; `WOULD_BE` in a dry run, which fetches none. */
export const WOULD_BE = 'would-be';
export type MediaOf = (address: string) => number | string;

const isHere = (found: number | string): found is number => typeof found === 'number';
const missing = (address: string, why: string): Problem => ({ code: 'picture-missing', detail: `${toldAddress(address)} (${why})` });

function placePiece(piece: Piece, mediaOf: MediaOf, told: Told): Block[] {
  const had = (picture: ImportedPicture): Words[] => {
    const mediaId = mediaOf(picture.address);
    if (isHere(mediaId)) return [wordsOf(picture, mediaId, told)];
    if (mediaId === WOULD_BE) wordsOf(picture, 0, told);
    else told.problems.push(missing(picture.address, mediaId));
    return [];
  };
  if (piece.type === 'embed') {
    return [{ type: 'embed', attrs: { ...piece.ref, title: firstGraphemes(`${embedName(piece.ref.provider)}: ${told.title}`, 200) } }];
  }
  if (piece.type === 'picture') return had(piece.picture).map((attrs) => ({ type: 'figure', attrs }));
  const pictures = piece.pictures.flatMap(had);
  const caption = lineFrom(piece.caption, MAX_LEAD_CHARS, told.legacy);
  const parts = Array.from({ length: Math.ceil(pictures.length / 30) }, (_, part) => pictures.slice(part * 30, part * 30 + 30));
  return parts.flatMap((part): Block[] =>
    part.length > 1 ? [{ type: 'gallery', attrs: { caption, pictures: part } }] : part.map((attrs) => ({ type: 'figure', attrs })),
  );
}

/** The blocks of a body with its pictures, galleries and players in their places. */
export const placePieces = (blocks: ConvertedBody['blocks'], mediaOf: MediaOf, told: Told): Block[] =>
  blocks.flatMap((block): Block[] => (isPiece(block) ? placePiece(block, mediaOf, told) : [block]));

/** The lead: what it is there, or else the first paragraph, which then is not said twice unless it is long. */
function settleLead(given: string, blocks: Block[], problems: Problem[]): { lead: string; rest: Block[] } {
  if (!isVisiblyEmpty(given)) return { lead: given, rest: blocks };
  const at = blocks.findIndex((block) => block.type === 'paragraph' && !isVisiblyEmpty(documentText({ type: 'doc', content: [block] })));
  const first = blocks[at];
  if (!first) return { lead: '', rest: blocks };
  const text = lineFrom(
    documentText({ type: 'doc', content: [first] }).replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;')),
    2_000,
    null,
  );
  const others = blocks.filter((block) => block.type === 'paragraph' && block.content).length;
  if (text.length <= MAX_MOVED_LEAD && others > 1) return { lead: text, rest: blocks.filter((_, index) => index !== at) };
  problems.push({ code: 'lead-made', detail: '' });
  return { lead: firstGraphemes(text, 300), rest: blocks };
}

export type Made = { content: DraftContent | null; problems: Problem[] };

/**
 * A story from elsewhere as a draft of ours.
 * @returns no content when even as a draft it cannot be kept; what became of it otherwise
 */
export function makeDraft(
  post: ImportedPost,
  body: ConvertedBody,
  { mediaOf, sectionId, termIds, byline }: { mediaOf: MediaOf; sectionId: number | null; termIds: number[]; byline: string },
): Made {
  const problems = [...body.problems];
  const legacy = body.legacy ?? recogniseLegacy([post.title, post.lead]);
  const whole = lineFrom(post.title, 4_000, legacy);
  const title = firstGraphemes(isVisiblyEmpty(whole) ? titleFromBody(post, body) : whole, MAX_TITLE_CHARS - 1);
  if (title !== whole) problems.push({ code: 'title-cut', detail: whole.slice(0, 300) });

  const told: Told = { problems, title, legacy };
  const blocks = placePieces(body.blocks, mediaOf, told);
  const given = lineFrom(post.lead, 4_000, legacy);
  const { lead, rest } = settleLead(given, blocks, problems);
  if (lead.length > MAX_LEAD_CHARS) problems.push({ code: 'lead-cut', detail: '' });

  const mediaId = post.picture && mediaOf(post.picture.address);
  if (post.picture && mediaId === WOULD_BE) wordsOf(post.picture, 0, told);
  else if (post.picture && typeof mediaId === 'string') problems.push(missing(post.picture.address, mediaId));
  const document: ArticleDocument = { type: 'doc', content: rest.length > 0 ? rest : [{ type: 'paragraph' }] };
  const parsed = draftFields.safeParse({
    title,
    slug: slugOf(post, title),
    sectionId,
    lead: firstGraphemes(lead, MAX_LEAD_CHARS - 1),
    leadSource: '',
    byline,
    body: document,
    picture: post.picture && typeof mediaId === 'number' ? wordsOf(post.picture, mediaId, told) : null,
    kicker: '',
    sourceName: '',
    sourceUrl: '',
    termIds,
  });
  if (parsed.success) return { content: parsed.data, problems };
  return { content: null, problems: [...problems, { code: 'not-kept', detail: parsed.error.issues[0]?.message.slice(0, 300) ?? '' }] };
}

/** A story without a title is called by its first words, or else by its number. */
function titleFromBody({ foreignId }: ImportedPost, { blocks }: ConvertedBody): string {
  const texts = blocks.map((block) => (block.type === 'paragraph' ? documentText({ type: 'doc', content: [block] }) : ''));
  return (texts.find(Boolean) ?? foreignId).replace(/\s+/g, ' ');
}

const isPiece = (block: Block | Piece): block is Piece =>
  block.type === 'picture' || (block.type === 'gallery' && 'pictures' in block) || (block.type === 'embed' && 'ref' in block);

function slugOf({ slug }: ImportedPost, title: string): string {
  try {
    const decoded = decodeURIComponent(slug).normalize('NFC').toLowerCase();
    return isSlug(decoded) ? decoded : slugFromTitle(decoded || title);
  } catch {
    return slugFromTitle(title);
  }
}
