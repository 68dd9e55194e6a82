import type { Viewport } from 'next';
import type { ReactNode } from 'react';
import { PrintLayout } from '../_pages/print-page.tsx';
import '#components/reader/reader.css';

/** As every reader page: a function of its path and the database. */
export const ensureStatic = 'navigation';

export const viewport: Viewport = { themeColor: '#ffffff' };

export default function Layout({ children }: { children: ReactNode }) {
  return <PrintLayout locale="en">{children}</PrintLayout>;
}
