import { createHash } from 'node:crypto';
import { MAX_UPLOAD_BYTES } from '../../media/formats.ts';
import { sniffPicture } from '../../media/sniff-picture.ts';
import { done, type Result, refuse } from '../../result.ts';
import { itemName } from '../items/item-name.ts';

/** Up to so many bytes hold a dot and no picture: what pages show until the real one has come. */
const MAX_DOT_BYTES = 150;
const HEAD = /^data:([^,;]*)((?:;[^,;]*)*),/i;

/** Whether a picture stands in its address itself. */
export const isDataPicture = (address: string): boolean => /^data:/i.test(address);

/** The name a picture is known again by: its address, or the hash of one that holds the picture itself. */
export const nameOfPicture = (address: string): string =>
  isDataPicture(address) ? `data:sha256,${createHash('sha256').update(address).digest('hex')}` : itemName(address);

/** An address as it is told: of one that holds the picture itself, what kind it is and how long. */
export const toldAddress = (address: string): string =>
  isDataPicture(address) ? `${HEAD.exec(address.slice(0, 200))?.[0].slice(0, 60) ?? 'data:'}… (${address.length})` : address.slice(0, 300);

/**
 * The bytes of a picture that stands in its address, under the limits of an upload; whoever decodes them looks at them as at fetched ones.
 * @returns why they are none: `picture-size`, `picture-type`, `picture-blank` (a dot), `bad-address`
 */
export function readDataPicture(address: string): Result<Buffer, { code: string }> {
  const head = HEAD.exec(address.slice(0, 1_000));
  if (!head) return refuse({ code: 'bad-address' });
  const [whole, type = '', settings = ''] = head;
  if (!/^image\//i.test(type) && type !== '') return refuse({ code: 'picture-type' });
  // Four letters stand for three bytes; nothing is decoded that is too long for sure.
  if (address.length - whole.length > MAX_UPLOAD_BYTES * 4) return refuse({ code: 'picture-size' });
  const rest = address.slice(whole.length);
  const bytes = /;\s*base64\s*$/i.test(settings) ? Buffer.from(unescaped(rest), 'base64') : Buffer.from(unescaped(rest), 'latin1');
  if (bytes.length > MAX_UPLOAD_BYTES) return refuse({ code: 'picture-size' });
  if (!sniffPicture(bytes)) return refuse({ code: 'picture-type' });
  return bytes.length <= MAX_DOT_BYTES ? refuse({ code: 'picture-blank' }) : done(bytes);
}

/** Percent signs undone, byte by byte. */
const unescaped = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
