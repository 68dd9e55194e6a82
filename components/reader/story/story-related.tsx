import type { RelatedAttributes } from '#lib/articles/document';
import { type Locale, translator } from '#lib/messages/translator';
import { Picture } from '../picture.tsx';
import type { NamedStories } from './story-body.tsx';

/** Other stories an editor leads to. One that is not published is left out, and with all of them the box. */
export function StoryRelated({ box, named, locale }: { box: RelatedAttributes; named: NamedStories | undefined; locale: Locale }) {
  const t = translator(locale, 'storyBody');
  const heading = box.heading || t('relatedStories');
  if (!named)
    return (
      <figure className="story-related">
        <figcaption>{heading}</figcaption>
        <p>{box.articleIds.map((id) => t('storyNumber', { id: String(id) })).join(', ')}</p>
      </figure>
    );
  const stories = box.articleIds.flatMap((id) => named[id] ?? []);
  if (stories.length === 0) return null;
  return (
    <figure className="story-related">
      <figcaption>{heading}</figcaption>
      <ul aria-label={heading}>
        {stories.map(({ id, path, title, picture, locale: own }) => (
          <li key={id}>
            {picture && <Picture {...picture} alt="" sizes="6rem" ratio="3x2" />}
            <a href={path} {...(own !== locale && { lang: own, hrefLang: own })}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </figure>
  );
}
