import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import { type Locale, translator } from '#lib/messages/translator';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Filled by public/reader/offline.js with the stories on the device. */
      'offline-stories': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}

/** The stories that can be read without a network. Which those are, only the device knows. */
export function OfflinePage({ locale }: { locale: Locale }) {
  const t = translator(locale, 'tools');
  return (
    <div className="section-page">
      <header className="section-heading">
        <h1>{t('offlineTitle')}</h1>
      </header>
      <offline-stories>
        <p data-some="" hidden>
          {t('offlineText')}
        </p>
        <ul className="story-list" data-list="" />
        <p data-none="" hidden>
          {t('offlineEmpty')}
        </p>
        <noscript>
          <p>{t('offlineScript')}</p>
        </noscript>
        <script type="module" src="/reader/offline.js" />
      </offline-stories>
    </div>
  );
}
