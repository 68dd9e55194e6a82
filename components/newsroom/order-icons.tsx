import { Icon } from './icon.tsx';

export const HandleIcon = () => (
  <Icon>
    <path d="M7.5 4.5h.01M12.5 4.5h.01M7.5 10h.01M12.5 10h.01M7.5 15.5h.01M12.5 15.5h.01" strokeWidth="2.5" strokeLinecap="round" />
  </Icon>
);

export const EarlierIcon = () => (
  <Icon>
    <path d="M10 16V4M5 9l5-5 5 5" />
  </Icon>
);

export const LaterIcon = () => (
  <Icon>
    <path d="M10 4v12M5 11l5 5 5-5" />
  </Icon>
);

export const EditIcon = () => (
  <Icon>
    <path d="M4 16l.8-3.3L13.3 4.2a1.4 1.4 0 0 1 2 0l.5.5a1.4 1.4 0 0 1 0 2L7.3 15.2z" />
  </Icon>
);

export const LockIcon = () => (
  <Icon>
    <path d="M5 9.5h10v7H5zM7 9.5V6.5a3 3 0 0 1 6 0v3" />
  </Icon>
);

export const UnlockIcon = () => (
  <Icon>
    <path d="M5 9.5h10v7H5zM7 9.5V6.5a3 3 0 0 1 5.8-1" />
  </Icon>
);

export const ClearIcon = () => (
  <Icon>
    <path d="M5 5l10 10M15 5L5 15" />
  </Icon>
);
