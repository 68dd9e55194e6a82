import { playingTime } from '#lib/attachments/playing-time';
import { renditionPath } from '#lib/media/formats';
import type { LibraryItem } from '#lib/media/library/view';
import classes from './media.module.css';

/** What an item looks like in a list: the picture in its smallest size, or what kind of file it is. */
export function ItemFace({
  item: { picture, file, kind },
  kindName,
}: {
  item: Pick<LibraryItem, 'picture' | 'file' | 'kind'>;
  kindName: string;
}) {
  const smallest = picture?.renditions.filter(({ format }) => format === 'webp').sort((one, other) => one.width - other.width)[0];
  return (
    <span className={classes.face}>
      {picture && smallest ? (
        <img
          src={renditionPath(picture.key, smallest.width, 'webp')}
          width={smallest.width}
          height={smallest.height}
          alt=""
          loading="lazy"
          decoding="async"
        />
      ) : (
        <span>
          {kindName}
          {kind === 'audio' && file?.seconds ? ` ${playingTime(file.seconds)}` : ''}
        </span>
      )}
    </span>
  );
}
