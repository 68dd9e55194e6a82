import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '#components/newsroom/newsroom.css';
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { StaffProviders } from '#components/newsroom/staff-providers.client.tsx';
import { staffLocale } from '#lib/auth/session';
import { requestIdOf, scriptNonce } from '#lib/http/client';

// Every staff page is made for one request, from its first byte: a shell made beforehand could not bear the nonce of the
// Content-Security-Policy. So nothing of them may be static, and this layout waits for the request outside any Suspense.
export const instant = false;

export const metadata: Metadata = {
  title: { template: '%s · Tòa Soạn', default: 'Tòa Soạn' },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export default async function StaffLayout({ children }: { children: ReactNode }) {
  await connection();
  const asked = await headers();
  const locale = await staffLocale();
  return (
    <html lang={locale} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" nonce={scriptNonce(asked)} suppressHydrationWarning />
      </head>
      <body>
        <StaffProviders locale={locale} requestId={requestIdOf(asked)}>
          {children}
        </StaffProviders>
      </body>
    </html>
  );
}
