import { convertBody } from '../convert/convert-body.ts';
import { type Made, type MediaOf, makeDraft } from '../convert/make-draft.ts';
import { itemName } from '../items/item-name.ts';
import type { ImportOptions } from '../schema.ts';
import type { ImportedPicture, ImportedPost, Source } from '../view.ts';

/** A story that is read and whose pictures are settled, ready to be filed and written. */
export type Prepared = {
  position: number;
  post: ImportedPost;
  locale: 'vi' | 'en';
  make(filed: { sectionId: number | null; termIds: number[]; byline: string }): Made;
};

/** A story that is read; `pictures` are the addresses it needs. */
export type Read = { pictures: string[]; ready(mediaOf: MediaOf): Prepared };

/** Reads a story: everything that needs neither database nor network. */
export function readPost(
  post: ImportedPost,
  { position, source, options }: { position: number; source: Source; options: ImportOptions },
): Read {
  const find = source.findPicture ?? (() => null);
  const body = convertBody(post, find);
  // What the place says of a picture apart from the story stands in where the story says nothing.
  const best = (picture: ImportedPicture): ImportedPicture => {
    const known = find(picture.address);
    return known
      ? {
          address: known.address,
          alt: picture.alt || known.alt,
          caption: picture.caption || known.caption,
          credit: picture.credit || known.credit,
        }
      : picture;
  };
  const blocks = body.blocks.map((block) => {
    if (block.type === 'picture') return { ...block, picture: best(block.picture) };
    return block.type === 'gallery' && 'pictures' in block ? { ...block, pictures: block.pictures.map(best) } : block;
  });
  const picture = post.picture && best(post.picture);
  const asked = { ...post, foreignId: itemName(post.foreignId), picture, comments: options.withComments ? post.comments : [] };
  return {
    pictures: [...new Set([...(picture ? [picture.address] : []), ...body.pictures.map((one) => best(one).address)])],
    ready: (mediaOf) => ({
      position,
      post: asked,
      locale: post.locale ?? options.locale,
      make: (filed) => makeDraft(asked, { ...body, blocks }, { mediaOf, ...filed }),
    }),
  };
}
