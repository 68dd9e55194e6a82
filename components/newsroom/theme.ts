import { Badge, createTheme } from '@mantine/core';
import type { MouseEvent } from 'react';

/** A browser says nothing of a file that is chosen a second time, as after a failure, unless the first choice is forgotten. */
const forget = ({ currentTarget }: MouseEvent<HTMLInputElement>): void => {
  currentTarget.value = '';
};

// Paper, ink and hairlines; lacquer red is the one accent.
export const theme = createTheme({
  primaryColor: 'lacquer',
  primaryShade: { light: 6, dark: 6 },
  white: '#fffefb',
  black: '#211d18',
  colors: {
    lacquer: ['#fdf2f0', '#f9dfdb', '#f1beb7', '#ea9f95', '#e48377', '#cc4639', '#b3261e', '#9b2019', '#821b15', '#651410'],
    gray: ['#f8f6f1', '#f1eee7', '#e6e2d9', '#d8d3c8', '#c6c0b4', '#9d968a', '#6b655a', '#575148', '#403b34', '#2b2722'],
    // The third on the sixth is dimmed text on a row that is chosen: more than 4.5 to 1.
    dark: ['#e9e5dd', '#bdb7ac', '#a09a8f', '#6f6a61', '#454139', '#35312b', '#2a2722', '#1e1b18', '#171513', '#110f0e'],
  },
  // Only faces that hold every Vietnamese letter.
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "Segoe UI Mono", "Noto Sans Mono", Consolas, monospace',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.2rem', lineHeight: '1.35' },
      h3: { fontSize: '1.05rem', lineHeight: '1.4' },
    },
  },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.6', xl: '1.65' },
  defaultRadius: 'xs',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // Capitals tear at the marks above them.
    Badge: Badge.extend({ defaultProps: { tt: 'none' } }),
    FileButton: { defaultProps: { inputProps: { onClick: forget } } },
  },
});
