import { renditionPath, srcSet } from '#lib/media/formats';
import type { Picture } from '#lib/media/schema';

/** The whole picture under what is moved over it. */
export const StagePicture = ({ picture }: { picture: Picture }) => (
  <img
    src={renditionPath(picture.key, picture.width, 'webp')}
    srcSet={srcSet(picture, 'webp')}
    sizes="(min-width: 62em) 50vw, 92vw"
    width={picture.width}
    height={picture.height}
    alt=""
    draggable={false}
  />
);
