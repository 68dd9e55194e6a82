import { Icon } from '../icon.tsx';

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

export const GalleryIcon = () => (
  <Icon>
    <path d="M3 6.5h11v9H3zM6 4h11v9M3.5 14l3-3 2.5 2.5 2-2 3 3" />
  </Icon>
);

export const PullquoteIcon = () => (
  <Icon>
    <path d="M3 3.5h14M3 16.5h14M5 12V9.5A2.5 2.5 0 0 1 7.5 7M5 12h3V9.5H5M11 12V9.5A2.5 2.5 0 0 1 13.5 7M11 12h3V9.5h-3" />
  </Icon>
);

export const TableIcon = () => (
  <Icon>
    <path d="M3 4.5h14v11H3zM3 8.5h14M3 12h14M8 4.5v11M12.5 4.5v11" />
  </Icon>
);

export const AttachmentIcon = () => (
  <Icon>
    <path d="M5 2.5h7l3 3v12H5zM12 2.5v3h3M7.5 10h5M7.5 13h5" />
  </Icon>
);

export const EmbedIcon = () => (
  <Icon>
    <path d="M3 4.5h14v11H3zM8.5 7.5v5l4-2.5z" />
  </Icon>
);

export const RelatedIcon = () => (
  <Icon>
    <path d="M3 4.5h14v11H3zM5.5 7.5h3v3h-3zM11 8h3.5M11 10.5h3.5M5.5 13h9" />
  </Icon>
);

export const CharactersIcon = () => (
  <Icon>
    <path d="M4 15.5h4v-1.5a5 5 0 1 1 4 0v1.5h4" />
  </Icon>
);

export const FindIcon = () => (
  <Icon>
    <path d="M13.5 8.5a5 5 0 1 1-10 0 5 5 0 0 1 10 0zM12 12l5 5" />
  </Icon>
);

export const ShortcutsIcon = () => (
  <Icon>
    <path d="M2.5 5.5h15v9h-15zM5 8.5h.01M8 8.5h.01M11 8.5h.01M14.5 8.5h.01M6 11.5h8" />
  </Icon>
);

export const LibraryIcon = () => (
  <Icon>
    <path d="M3 3.5h6v6H3zM11 3.5h6v6h-6zM3 11.5h6v6H3zM11 11.5h6v6h-6z" />
  </Icon>
);
