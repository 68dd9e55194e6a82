import type { ReactNode } from 'react';
export const ensureStatic = 'navigation';
export default function ReaderLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi">
      <body>{children}</body>
    </html>
  );
}
