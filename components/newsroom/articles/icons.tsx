import type { ReactNode } from 'react';

// Drawn on a 20-unit square; the control that wears one has its name.
const Icon = ({ children }: { children: ReactNode }) => (
  <svg width="18" height="18" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true" focusable="false">
    {children}
  </svg>
);

export const LinkIcon = () => (
  <Icon>
    <path d="M8.5 11.5a3 3 0 0 0 4.3 0l2.9-2.9a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.9 2.9a3 3 0 0 0 4.3 4.3l1-1" />
  </Icon>
);

export const FigureIcon = () => (
  <Icon>
    <path d="M3 4.5h14v11H3zM3.5 13.5l4-4 3 3 2.5-2.5 3.5 3.5M13 7.5h.01" />
  </Icon>
);
