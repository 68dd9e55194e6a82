import { type Locale, translator } from '#lib/messages/translator';
import { homePath } from '#lib/site/paths';

/** Said of every preview link that opens nothing, so that nobody learns which there ever were. */
export function GonePreview({ locale }: { locale: Locale }) {
  const t = translator(locale, 'previewLinks');
  return (
    <main lang={locale} className="story-page">
      <h1>{t('goneTitle')}</h1>
      <p>{t('goneText')}</p>
      <p>
        <a href={homePath(locale)}>{translator(locale, 'reader')('backHome')}</a>
      </p>
    </main>
  );
}
