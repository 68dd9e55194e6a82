import { Button, UnstyledButton } from '@mantine/core';
import classes from './light.module.css';

type Props = { look: 'bare' | 'edged'; size?: 'small'; disabled?: boolean; onClick: () => void; children: string };

const ROOT = `mantine-focus-auto mantine-active ${Button.classes.root} ${UnstyledButton.classes.root} ${classes.button}`;

/** A button that stands in the text of a story, where there may be hundreds: it looks like the library's and has nothing else of it. */
export function LightButton({ look, size, disabled, onClick, children }: Props) {
  return (
    <button type="button" className={ROOT} data-look={look} data-size={size} disabled={disabled} onClick={onClick}>
      <span className={Button.classes.inner}>
        <span className={Button.classes.label}>{children}</span>
      </span>
    </button>
  );
}
