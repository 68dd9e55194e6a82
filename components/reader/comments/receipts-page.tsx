import { type Locale, translator } from '#lib/messages/translator';
import { Plain } from './receipt.tsx';

/** What a receipt is, for who comes without one; and the comments sent from this device, which only the device knows. */
export function ReceiptsPage({ locale }: { locale: Locale }) {
  const t = translator(locale, 'receipts');
  return (
    <div className="receipts-page">
      <Plain heading={t('title')} sentence={t('lead')} />
      <sent-comments hidden data-forget={t('forget')}>
        <h2 tabIndex={-1}>{t('listHeading')}</h2>
        <ul />
        <p className="form-note">{t('listNote')}</p>
      </sent-comments>
      <script type="module" src="/reader/sent-comments.js" />
    </div>
  );
}
