import { MAX_IMPORT_MEGABYTES } from '#lib/imports/uploads/limits';
import type { Catalogue } from '#lib/messages/catalogue';
import type { useMessages } from '../messages.client.tsx';

type Said = keyof Catalogue['transfer']['refused'];
const KNOWN: ReadonlySet<string> = new Set<Said>([
  'not-xml',
  'has-doctype',
  'unknown-encoding',
  'too-large-entry',
  'not-json',
  'not-csv',
  'no-title-column',
  'empty',
  'unknown-format',
  'not-zip',
  'zip-too-large',
  'file-gone',
  'too-large',
  'internal',
  'invalid',
  'over',
  'at-machine',
  'forbidden',
  'foreign',
  'signed-out',
  'unavailable',
]);
const isKnown = (code: string): code is Said => KNOWN.has(code);

/** Why something was refused, in a sentence. @param said a code, or a code, a colon and what it is about */
export function refusalOf(t: ReturnType<typeof useMessages<'transfer'>>, said: string): string {
  const [code = '', ...detail] = said.split(': ');
  return t(`refused.${isKnown(code) ? code : 'unavailable'}`, { detail: detail.join(': '), megabytes: MAX_IMPORT_MEGABYTES });
}
