import type { ReactNode } from 'react';
import { editionMetadata, ReaderDocument, readerViewport } from './_pages/reader-document.tsx';

/** A reader page is a function of its path and the database: the build fails when one reads anything of the request. */
export const ensureStatic = 'navigation';

export const viewport = readerViewport;

export const generateMetadata = () => editionMetadata('vi');

export default function VietnameseLayout({ children }: { children: ReactNode }) {
  return <ReaderDocument locale="vi">{children}</ReaderDocument>;
}
