import { slugFromTitle } from '../vietnamese/slug.ts';
import { ENDING, EXTENSIONS, type FileType } from './types.ts';

const EXTENSION = new RegExp(ENDING);

/** What a file is called, without what it is. */
export const withoutExtension = (fileName: string): string => fileName.replace(EXTENSION, '');

/** The same name, ending in what the file really is. */
export const named = (fileName: string, type: FileType): string => `${withoutExtension(fileName)}.${EXTENSIONS[type]}`;

/** The last part of a file's address: letters that every program and every mail takes. */
export const nameInAddress = (fileName: string): string =>
  `${slugFromTitle(withoutExtension(fileName))}${EXTENSION.exec(fileName)?.[0] ?? '.pdf'}`;

/** Where readers find a file. */
export const attachmentPath = ({ key, fileName }: { key: string; fileName: string }): string => `/tep/${key}/${nameInAddress(fileName)}`;

/**
 * Lets a browser show the file and keep it under its own name, marks included.
 * @see RFC 6266, RFC 8187
 */
export function contentDisposition(fileName: string): string {
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `inline; filename="${nameInAddress(fileName)}"; filename*=UTF-8''${encoded}`;
}
