import { slugFromTitle } from '../vietnamese/slug.ts';

const withoutExtension = (fileName: string): string => fileName.replace(/\.pdf$/, '');

/** The last part of a file's address: letters that every program and every mail takes. */
export const nameInAddress = (fileName: string): string => `${slugFromTitle(withoutExtension(fileName))}.pdf`;

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
