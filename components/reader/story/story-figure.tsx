import type { Picture as PictureView } from '#lib/media/formats';
import { Picture } from '../picture.tsx';

type Words = { alt: string; caption: string; credit: string };

/**
 * A picture of a story with its caption and credit.
 * @param sizes how wide it is drawn, as the `sizes` attribute says it
 * @param first for the picture above the fold, which must not wait
 */
export function StoryFigure({
  picture,
  words,
  sizes,
  first = false,
}: {
  picture: PictureView;
  words: Words;
  sizes: string;
  first?: boolean;
}) {
  const { alt, caption, credit } = words;
  return (
    <figure className="story-figure">
      <Picture picture={picture} alt={alt} sizes={sizes} first={first} />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <small className="story-credit">{credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}
