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

export const CalendarIcon = () => (
  <Icon>
    <path d="M3.5 4.5h13v12h-13zM3.5 8h13M7 2.5v3.5M13 2.5v3.5M6.5 11h2M11.5 11h2M6.5 13.5h2" />
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

export const TodayIcon = () => (
  <Icon>
    <path d="M3.5 11.5h3v5h-3zM8.5 7.5h3v9h-3zM13.5 3.5h3v13h-3z" />
  </Icon>
);

export const MediaIcon = () => (
  <Icon>
    <path d="M3 4h14v12H3zM3 13.5l4-4 3.5 3.5 2.5-2.5 4 4M13.5 7.5h.01" />
  </Icon>
);

export const TermsIcon = () => (
  <Icon>
    <path d="M3.5 10.5v-7h7l6.5 6.5-7 7zM7 7h.01" />
  </Icon>
);

export const SectionsIcon = () => (
  <Icon>
    <path d="M3.5 3.5h5v4h-5zM11.5 8h5v3.5h-5zM11.5 13.5h5V17h-5zM6 7.5v7.7h5.5M6 9.8h5.5" />
  </Icon>
);

export const PeopleIcon = () => (
  <Icon>
    <path d="M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 16.5c0-3 2-5 5-5s5 2 5 5M13 4a3 3 0 0 1 0 5.6M14.5 12c2 .6 3 2.3 3 4.5" />
  </Icon>
);

export const SettingsIcon = () => (
  <Icon>
    <path d="M3 6h6M12 6h5M3 10h2M8 10h9M3 14h9M15 14h2M10.5 4.5v3M6.5 8.5v3M13.5 12.5v3" />
  </Icon>
);

export const TransferIcon = () => (
  <Icon>
    <path d="M6 3.5v9M3 9.5l3 3 3-3M14 16.5v-9M11 10.5l3-3 3 3" />
  </Icon>
);

export const ConnectionsIcon = () => (
  <Icon>
    <path d="M8 12l4-4M7 8.5L4.8 10.7a3.2 3.2 0 0 0 4.5 4.5L11.5 13M13 11.5l2.2-2.2a3.2 3.2 0 0 0-4.5-4.5L8.5 7" />
  </Icon>
);

export const LogIcon = () => (
  <Icon>
    <path d="M4.5 3.5h11v13h-11zM7 7h1M10 7h3.5M7 10h1M10 10h3.5M7 13h1M10 13h3.5" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M3.5 6h13M3.5 10h13M3.5 14h13" />
  </Icon>
);
