import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A page that has only this to say, and where to go from here. */
export function Notice({
  title,
  text,
  children,
  link,
}: {
  title: string;
  text: string;
  children?: ReactNode;
  link?: { href: string; label: string };
}) {
  return (
    <Stack gap="sm" maw="34rem" py="xl">
      <Title order={1}>{title}</Title>
      <Text>{text}</Text>
      {children}
      {link && <Anchor href={link.href}>{link.label}</Anchor>}
    </Stack>
  );
}
