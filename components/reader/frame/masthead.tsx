import { renditionPath, srcSet } from '#lib/media/formats';
import type { Picture } from '#lib/media/schema';
import { type Locale, translator } from '#lib/messages/translator';
import type { Paper } from '#lib/site/view';
import { shortDay, weekdayOf } from '#lib/vietnamese/days';

type Props = { settings: Paper; locale: Locale };

/** As wide as a logo is ever shown, in pixels of the page. */
const LOGO_WIDTH = '(min-width: 64rem) 26rem, 18rem';

/** The name of the paper, or its logo, which leads to where the edition begins. */
export function MastheadName({ settings: { masthead }, name, home, locale }: Props & { name: string; home: string }) {
  const { shows, logo, logoDark, alt, altEn } = masthead;
  if (shows === 'name' || !logo) {
    return (
      <p className="masthead-name">
        <a href={home}>{name}</a>
      </p>
    );
  }
  const { key, width, height } = logo.picture;
  return (
    <p className="masthead-name">
      <a href={home}>
        <picture>
          {logoDark && <Dark picture={logoDark.picture} />}
          <source type="image/avif" srcSet={srcSet(logo.picture, 'avif')} sizes={LOGO_WIDTH} />
          <img
            className="masthead-logo"
            src={renditionPath(key, width, 'webp')}
            srcSet={srcSet(logo.picture, 'webp')}
            sizes={LOGO_WIDTH}
            width={width}
            height={height}
            alt={(locale === 'en' && altEn) || alt || name}
          />
        </picture>
      </a>
    </p>
  );
}

const Dark = ({ picture }: { picture: Picture }) => (
  <source media="(prefers-color-scheme: dark)" type="image/webp" srcSet={srcSet(picture, 'webp')} sizes={LOGO_WIDTH} />
);

/** Where the paper is made, and which day it is, as far as the paper says so. */
export function MastheadLine({ settings: { masthead, today }, locale }: Props) {
  const city = locale === 'en' ? masthead.cityEn || masthead.city : masthead.city;
  if (!city && !today) return null;
  const t = translator(locale, 'reader');
  return (
    <p className="masthead-line">
      {city}
      {city && today && ', '}
      {today && (
        <time dateTime={today}>
          {t('today', { weekday: String(weekdayOf(new Date(`${today}T12:00:00+07:00`))), day: shortDay(today) })}
        </time>
      )}
    </p>
  );
}
