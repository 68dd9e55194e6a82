import type { GalleryAttributes } from '#lib/articles/document';
import { type Picture as PictureView, renditionPath } from '#lib/media/formats';
import { type Locale, translator } from '#lib/messages/translator';
import { Picture } from '../picture.tsx';
import type { Pictures } from './story-body.tsx';

/** Pictures that belong together, each with its own words and a way to its large size. */
export function StoryGallery({ gallery, pictures, locale }: { gallery: GalleryAttributes; pictures: Pictures; locale: Locale }) {
  const t = translator(locale, 'storyBody');
  const there = gallery.pictures.flatMap((words) => {
    const picture = pictures[words.mediaId];
    return picture ? [{ words, picture }] : [];
  });
  if (there.length === 0) return null;
  const { caption } = gallery;
  return (
    <figure className="story-gallery">
      <ul aria-label={caption || t('galleryLabel', { count: there.length })}>
        {there.map(({ words, picture }, index) => (
          // A picture may stand in a gallery twice.
          <li key={`${index} ${picture.key}`}>
            <a href={largest(picture)} aria-label={t('enlarge', { alt: words.alt })}>
              <Picture picture={picture} alt={words.alt} sizes="(min-width: 48rem) 21rem, (min-width: 30rem) 46vw, 100vw" ratio="3x2" />
            </a>
            {(words.caption || words.credit) && (
              <p>
                {words.caption} {words.credit && <small className="story-credit">{words.credit}</small>}
              </p>
            )}
          </li>
        ))}
      </ul>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

const largest = ({ key, width }: PictureView): string => renditionPath(key, width, 'webp');
