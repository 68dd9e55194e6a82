import { createHmac } from 'node:crypto';
import { keyFor } from '../secrets.ts';
import { addressPrefix } from './address.ts';

/** What is kept of the address somebody wrote from: a keyed hash of its prefix, 32 bytes. */
export const addressHash = (address: string): Buffer =>
  createHmac('sha256', keyFor('address-hash')).update(addressPrefix(address)).digest();
