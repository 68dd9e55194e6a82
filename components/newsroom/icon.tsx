import type { ReactNode } from 'react';

/** A drawing on a 20-unit square; the control that wears it has its name. */
export const Icon = ({ children }: { children: ReactNode }) => (
  <svg width="18" height="18" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true" focusable="false">
    {children}
  </svg>
);
