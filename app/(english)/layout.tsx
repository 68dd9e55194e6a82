import type { ReactNode } from 'react';
import { editionMetadata, ReaderDocument, readerViewport } from '../(reader)/_pages/reader-document.tsx';

/** A reader page is a function of its path and the database: the build fails when one reads anything of the request. */
export const ensureStatic = 'navigation';

export const viewport = readerViewport;

export const generateMetadata = () => editionMetadata('en');

export default function EnglishLayout({ children }: { children: ReactNode }) {
  return <ReaderDocument locale="en">{children}</ReaderDocument>;
}
