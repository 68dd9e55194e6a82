import { type Picture, renditionPath, srcSet } from '#lib/media/formats';

type Words = { alt: string; caption: string; credit: string };

/**
 * A picture of a story with its caption and credit.
 * @param sizes how wide it is drawn, as the `sizes` attribute says it
 * @param eager for the picture above the fold, which must not wait
 */
export function StoryFigure({ picture, words, sizes, eager = false }: { picture: Picture; words: Words; sizes: string; eager?: boolean }) {
  const { alt, caption, credit } = words;
  return (
    <figure className="story-figure">
      <picture>
        <source type="image/avif" srcSet={srcSet(picture, 'avif')} sizes={sizes} />
        <img
          src={renditionPath(picture.key, picture.width, 'webp')}
          srcSet={srcSet(picture, 'webp')}
          sizes={sizes}
          width={picture.width}
          height={picture.height}
          alt={alt}
          loading={eager ? 'eager' : 'lazy'}
          fetchPriority={eager ? 'high' : undefined}
          decoding="async"
        />
      </picture>
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <small className="story-credit">{credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}
