import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { renditionPath } from '../../media/formats.ts';
import { inTurn } from '../../media/picture-queue.ts';
import type { Picture } from '../../media/schema.ts';
import { pictureDisk } from '../../media/storage.ts';
import type { SiteSettings } from '../view.ts';
import { ICONS, type IconName } from './sizes.ts';

/** The paper that a logo lies on: the light one of lib/site's reader pages. */
const PAPER = '#fbf9f4';
const SMALL = 32;

/**
 * Makes the icons of a logo from the sizes that were made of it at upload: what a stranger sent is decoded in no process of ours.
 * @returns the key they are found under, and a small one as an address of its own, to stand in every page
 */
export async function makeIcons(picture: Picture): Promise<NonNullable<SiteSettings['masthead']['icon']>> {
  const key = createHash('sha256').update(`icons/1/${picture.key}`).digest('hex').slice(0, 32);
  const source = await pictureDisk().getBytes(renditionPath(picture.key, picture.width, 'webp').slice('/media/'.length));
  return inTurn(async () => {
    const draw = (size: number, room: number, background: string | null) => squared(Buffer.from(source), size, room, background);
    for (const [name, size] of Object.entries(ICONS)) {
      const png = await draw(size, name.startsWith('maskable') ? 0.2 : 0.06, PAPER);
      await pictureDisk().put(iconFile(key, name), new Uint8Array(png), { contentType: 'image/png' });
    }
    const small = await draw(SMALL, 0, null);
    return { key, small: `data:image/png;base64,${small.toString('base64')}` };
  });
}

/** A picture whole in the middle of a square, with some of its side left free all around. */
async function squared(source: Buffer, size: number, room: number, background: string | null): Promise<Buffer> {
  const inner = Math.round(size * (1 - 2 * room));
  const edge = Math.floor((size - inner) / 2);
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const fitted = sharp(source).resize(inner, inner, { fit: 'contain', background: clear });
  const whole = await fitted
    .extend({ top: edge, left: edge, bottom: size - inner - edge, right: size - inner - edge, background: clear })
    .png()
    .toBuffer();
  const drawn = sharp(whole);
  return (background ? drawn.flatten({ background }) : drawn).png({ palette: true, colours: size === SMALL ? 32 : 128 }).toBuffer();
}

const iconFile = (key: string, name: string): string => `icons/${key}/${name}.png`;

/** An icon at an address as a stranger wrote it; null for anything that is not there. */
export async function readIcon(key: string, file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const name = Object.keys(ICONS).find((one): one is IconName => `${one}.png` === file);
  if (!name || !/^[0-9a-f]{32}$/.test(key) || !(await pictureDisk().exists(iconFile(key, name)))) return null;
  return new Uint8Array(await pictureDisk().getBytes(iconFile(key, name)));
}
