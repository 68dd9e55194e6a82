import { type Locale, translator } from '#lib/messages/translator';
import { fieldOfMoment } from '#lib/vietnamese/days';
import classes from '../articles/preview-sizes.module.css';

type Props = {
  edition: 'vi' | 'en';
  at: Date;
  isNow: boolean;
  /** The arrangement that is not on the page yet, as it stands in the address. */
  board: string | null;
  width: number;
  locale: Locale;
};

/** A front page in a frame of one width; where the window is narrower, the frame is scrolled to and fro. */
export function FrontPreviewSizes({ edition, at, isNow, board, width, locale }: Props) {
  const t = translator(locale, 'previewLinks');
  const title = t('frameTitle', { width, title: translator(locale, 'home')('title') });
  const query = new URLSearchParams({ edition, ...(board ? { board } : {}), ...(isNow ? {} : { at: fieldOfMoment(at) }) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by whoever has only keys.
    <main lang={locale} className={classes.stage} tabIndex={0}>
      <h1 className={classes.title}>{title}</h1>
      <iframe className={classes.frame} title={title} src={`/newsroom/home/preview/frame?${query}`} width={width} height={800} />
    </main>
  );
}
