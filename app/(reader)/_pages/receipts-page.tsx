import type { Metadata } from 'next';
import { ReceiptsPage } from '#components/reader/comments/receipts-page.tsx';
import { type Locale, translator } from '#lib/messages/translator';
import { ReaderPage } from './reader-page.tsx';

export const receiptsMetadata = (locale: Locale): Metadata => ({
  title: translator(locale, 'receipts')('title'),
  robots: { index: false },
});

/** The page into which a receipt is set; by itself it says what a receipt is. */
export function ReceiptsRoute({ locale }: { locale: Locale }) {
  return (
    <ReaderPage locale={locale}>
      <ReceiptsPage locale={locale} />
    </ReaderPage>
  );
}
