import type { Metadata } from 'next';
import { OfflinePage } from '#components/reader/offline/offline-page.tsx';
import { translator } from '#lib/messages/translator';
import { ReaderPage } from '../_pages/reader-page.tsx';

/** What a device shows in the place of a page that it cannot fetch (public/sw.js keeps it). */
export const generateMetadata = (): Metadata => ({
  title: translator('vi', 'tools')('offlineTitle'),
  robots: { index: false },
});

export default function Offline() {
  return (
    <ReaderPage locale="vi" other={null}>
      <OfflinePage locale="vi" />
    </ReaderPage>
  );
}
