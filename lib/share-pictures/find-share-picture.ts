import { z } from 'zod';
import { log } from '../log.ts';
import { pictureDisk, putWhole } from '../media/storage.ts';
import { findSettings } from '../site/groups/store.ts';
import { wordsOf } from '../site/view.ts';
import { sharePictureFile, sharePicturePath } from './address.ts';
import { drawSharePicture } from './draw-share-picture.ts';
import { findSharedStory } from './store.ts';

const LARGEST = 2 ** 31 - 1;
const number = z
  .string()
  .regex(/^[1-9][0-9]{0,9}$/)
  .transform(Number)
  .refine((id) => id <= LARGEST);
const fileName = z
  .string()
  .regex(/^[0-9]+-[0-9]+(?:-[0-9]+)?\.png$/)
  .transform((file) => file.slice(0, -'.png'.length).split('-'))
  .pipe(z.tuple([number, number]).or(z.tuple([number, number, number])));

export type SharePicture =
  | { code: 'found'; png: Uint8Array<ArrayBuffer> }
  /** The story's text has changed since; the picture of what it is now stands at `path`. */
  | { code: 'moved'; path: string }
  | { code: 'busy' }
  | { code: 'not-found' };

/**
 * The share picture at an address as a stranger wrote it, `{id}-{version}.png` (`{id}-{version}-{renamed}.png` once the paper was renamed). Drawn when somebody first asks for it, and kept;
 * there is one for each published story and no more, so that nobody can fill the disk.
 */
export async function findSharePicture(file: string): Promise<SharePicture> {
  const asked = fileName.safeParse(file);
  if (!asked.success) return { code: 'not-found' };
  const [id, version, renamed = 0] = asked.data;
  const [story, settings] = await Promise.all([findSharedStory(id), findSettings()]);
  if (!story || version > story.version || renamed > settings.renamed) return { code: 'not-found' };
  if (version < story.version || renamed < settings.renamed)
    return { code: 'moved', path: sharePicturePath(id, story.version, settings.renamed) };
  const kept = `share/${id}/${sharePictureFile(version, renamed)}`;
  if (await pictureDisk().exists(kept)) return { code: 'found', png: new Uint8Array(await pictureDisk().getBytes(kept)) };
  const png = await drawnOnce(kept, async () => {
    const { name } = wordsOf(settings, story.locale);
    return drawSharePicture({ title: story.title, section: story.section, site: name });
  });
  if (!png) return { code: 'busy' };
  return { code: 'found', png };
}

const underway = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();

/** Everybody who asks for a picture while it is drawn gets the same one. */
function drawnOnce(kept: string, draw: () => Promise<Buffer | null>): Promise<Uint8Array<ArrayBuffer> | null> {
  const already = underway.get(kept);
  if (already) return already;
  const drawing = drawAndKeep(kept, draw).finally(() => underway.delete(kept));
  underway.set(kept, drawing);
  return drawing;
}

async function drawAndKeep(kept: string, draw: () => Promise<Buffer | null>): Promise<Uint8Array<ArrayBuffer> | null> {
  const drawn = await draw();
  if (!drawn) return null;
  const png = new Uint8Array(drawn);
  try {
    // What the story looked like before is nobody's any more.
    await pictureDisk().deleteAll(kept.slice(0, kept.lastIndexOf('/')));
    await putWhole(kept, png);
  } catch (error) {
    log().warn({ err: error, kept }, 'a share picture could not be kept');
  }
  return png;
}
