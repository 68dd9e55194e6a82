'use client';

import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { createContext, type ReactNode, use } from 'react';
import type { Locale } from '#lib/messages/translator';
import { MessagesProvider } from './messages.client.tsx';
import { theme } from './theme.ts';

const RequestIdContext = createContext('unknown');

/** The id under which the request for this page stands in the log. */
export const useRequestId = (): string => use(RequestIdContext);

/** What every staff page stands on: looks, language, notifications. */
export function StaffProviders({ locale, requestId, children }: { locale: Locale; requestId: string; children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <MessagesProvider locale={locale}>
        <RequestIdContext value={requestId}>
          <Notifications position="top-right" />
          {children}
        </RequestIdContext>
      </MessagesProvider>
    </MantineProvider>
  );
}
