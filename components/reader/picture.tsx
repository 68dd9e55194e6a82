import { renditionPath, srcSet } from '#lib/media/formats';
import type { Ratio } from '#lib/media/framing';
import type { Picture as PictureView } from '#lib/media/schema';

type Props = {
  picture: PictureView;
  alt: string;
  /** How wide it is shown, as the `sizes` attribute says it. */
  sizes: string;
  /** The ratio in which the page cuts it; left out where it is shown whole. Another one up to `narrow.until`, as a style sheet says it. */
  ratio?: Ratio;
  narrow?: { until: string; ratio: Ratio };
  /** The first picture of a page loads at once; the others wait until they come near. */
  first?: boolean;
};

/**
 * A picture in the sizes that were made at upload; it keeps its place before it has arrived. Where somebody said how it is cut, that cut;
 * otherwise the style sheet cuts it in its middle.
 */
export function Picture({ picture, alt, sizes, ratio, narrow, first = false }: Props) {
  const shown = cutOf(picture, ratio);
  const { key, width, height } = shown;
  const narrower = narrow && cutOf(picture, narrow.ratio);
  return (
    <picture>
      {narrow && narrower && narrower !== picture && (
        <>
          <source media={narrow.until} type="image/avif" srcSet={srcSet(narrower, 'avif')} sizes={sizes} />
          <source media={narrow.until} type="image/webp" srcSet={srcSet(narrower, 'webp')} sizes={sizes} />
        </>
      )}
      <source type="image/avif" srcSet={srcSet(shown, 'avif')} sizes={sizes} />
      <img
        src={renditionPath(key, width, 'webp')}
        srcSet={srcSet(shown, 'webp')}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        {...(first ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const, decoding: 'async' as const })}
      />
    </picture>
  );
}

const cutOf = (picture: PictureView, ratio: Ratio | undefined) => (ratio && picture.crops?.[ratio]) ?? picture;
