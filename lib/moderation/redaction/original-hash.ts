import { createHmac } from 'node:crypto';
import { keyFor } from '../../secrets.ts';
import type { Words } from './mask.ts';

/**
 * What the book keeps of a text that was masked: HMAC-SHA256 under a key of this paper, in hexadecimal. It proves later what the text
 * was; a plain hash would give a telephone number away to whoever tries all of them.
 */
export const originalHash = ({ name, title, body }: Words): string =>
  createHmac('sha256', keyFor('redaction'))
    .update(JSON.stringify([name, title, body]))
    .digest('hex');
