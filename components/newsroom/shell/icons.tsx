import type { ReactNode } from 'react';

// Drawn on a 20-unit square with hairlines; the word beside each says what it is.
const Icon = ({ children }: { children: ReactNode }) => (
  <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true" focusable="false">
    {children}
  </svg>
);

export const ArticlesIcon = () => (
  <Icon>
    <path d="M4 3.5h12v13H4zM6.5 7h7M6.5 10h7M6.5 13h4" />
  </Icon>
);

export const HomeIcon = () => (
  <Icon>
    <path d="M3 3.5h14v13H3zM3 7h14M5.5 9.5h5v4.5h-5zM12.5 9.5h2.5M12.5 12h2.5" />
  </Icon>
);

export const CommentsIcon = () => (
  <Icon>
    <path d="M3 4.5h14v9H9.5L6 16.5v-3H3zM6.5 8h7M6.5 10.5h4.5" />
  </Icon>
);

export const CorrectionsIcon = () => (
  <Icon>
    <path d="M4 16.5h12M4.5 13.5l.6-2.9 7.6-7.6 2.3 2.3-7.6 7.6zM11.2 4.5l2.3 2.3" />
  </Icon>
);

export const PaperIcon = () => (
  <Icon>
    <path d="M8 4H4v12h12v-4M11 4h5v5M16 4l-7 7" />
  </Icon>
);
