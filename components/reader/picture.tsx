import { renditionPath, srcSet } from '#lib/media/formats';
import type { Picture as PictureView } from '#lib/media/schema';

type Props = {
  picture: PictureView;
  alt: string;
  /** How wide it is shown, as the `sizes` attribute says it. */
  sizes: string;
  /** The first picture of a page loads at once; the others wait until they come near. */
  first?: boolean;
};

/** A picture in the sizes that were made at upload; it keeps its place before it has arrived. */
export function Picture({ picture, alt, sizes, first = false }: Props) {
  const { key, width, height } = picture;
  return (
    <picture>
      <source type="image/avif" srcSet={srcSet(picture, 'avif')} sizes={sizes} />
      <img
        src={renditionPath(key, width, 'webp')}
        srcSet={srcSet(picture, 'webp')}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        {...(first ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const, decoding: 'async' as const })}
      />
    </picture>
  );
}
