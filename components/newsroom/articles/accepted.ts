import { ACCEPTED_SOUNDS } from '#lib/attachments/types';

/** What a browser is asked to offer for choosing a picture. */
export const ACCEPTED_PICTURES = 'image/jpeg,image/png,image/webp,image/gif';
/** The same for a file of a story. */
export const ACCEPTED_FILES = `application/pdf,${ACCEPTED_SOUNDS}`;
