/** Where the drawn picture of a story without a photo stands; a new version of its text is a new picture. */
export const sharePicturePath = (id: number, version: number): string => `/chia-se/${id}-${version}.png`;

export const SHARE_WIDTH = 1_200;
export const SHARE_HEIGHT = 630;
