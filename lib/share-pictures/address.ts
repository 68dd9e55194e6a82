/** What a drawn picture's file is called: a new version of the story's text is a new picture, and so is a new name of the paper. */
export const sharePictureFile = (version: number, renamed: number): string => `${version}${renamed > 0 ? `-${renamed}` : ''}.png`;

/** Where the drawn picture of a story without a photo stands. @param renamed how often the paper was */
export const sharePicturePath = (id: number, version: number, renamed: number): string =>
  `/chia-se/${id}-${sharePictureFile(version, renamed)}`;

export const SHARE_WIDTH = 1_200;
export const SHARE_HEIGHT = 630;
