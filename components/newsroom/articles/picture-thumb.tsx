import { renditionPath, srcSet } from '#lib/media/formats';
import type { Picture } from '#lib/media/schema';
import classes from './pictures.module.css';

/** A picture as large as its column; got only when it comes near: a long story has dozens. */
export function PictureThumb({ picture, alt }: { picture: Picture; alt: string }) {
  return (
    <img
      className={classes.thumb}
      src={renditionPath(picture.key, picture.width, 'webp')}
      srcSet={srcSet(picture, 'webp')}
      sizes="(min-width: 62em) 22rem, 92vw"
      width={picture.width}
      height={picture.height}
      alt={alt}
      loading="lazy"
      decoding="async"
      draggable={false}
    />
  );
}
