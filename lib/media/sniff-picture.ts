export type PictureKind = 'jpeg' | 'png' | 'webp' | 'gif';

/** What the first bytes say a file is. Its name and its declared type are the sender's word and are not asked. */
export function sniffPicture(bytes: Uint8Array): PictureKind | null {
  const head = Array.from(bytes.subarray(0, 12), (byte) => String.fromCharCode(byte)).join('');
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif';
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  return null;
}
