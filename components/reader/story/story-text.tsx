import { Fragment, type ReactNode } from 'react';
import type { Inline } from '#lib/articles/document';

/** A run of text with its marks; neighbours with one address are one link. */
export function StoryText({ inlines }: { inlines: readonly Inline[] }) {
  return inLinks(inlines).map(({ href, texts, key }) =>
    href === undefined ? (
      <Fragment key={key}>{texts.map(marked)}</Fragment>
    ) : (
      <a key={key} href={href} rel={/^https?:/i.test(href) ? 'noopener noreferrer' : undefined}>
        {texts.map(marked)}
      </a>
    ),
  );
}

type Run = { key: number; href: string | undefined; texts: Inline[] };

function inLinks(inlines: readonly Inline[]): Run[] {
  const runs: Run[] = [];
  for (const inline of inlines) {
    const href = inline.marks?.find((mark) => mark.type === 'link')?.attrs.href;
    const last = runs.at(-1);
    if (last && last.href === href) last.texts.push(inline);
    else runs.push({ key: runs.length, href, texts: [inline] });
  }
  return runs;
}

function marked({ text, marks = [] }: Inline, index: number): ReactNode {
  const types = marks.map(({ type }) => type);
  const slanted = types.includes('italic') ? <em>{text}</em> : text;
  return <Fragment key={`${index} ${text}`}>{types.includes('bold') ? <strong>{slanted}</strong> : slanted}</Fragment>;
}
