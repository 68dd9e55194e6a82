import { fingerprintOfTexts } from '../reader-forms/fingerprint.ts';

/** Names the same comment by the same name, whatever its case and spacing; 32 bytes. */
export const fingerprintOf = ({ name, title, body }: { name: string; title: string; body: string }): Buffer =>
  fingerprintOfTexts([name, title, body]);
