import { type AnyExtension, Extension, Node } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { isSafeHref } from '#lib/articles/href';

/** What the library allows beyond what an article's document may hold, taken away. */
const CONTENT: Record<string, string> = {
  listItem: 'paragraph (paragraph | bulletList | orderedList)*',
  blockquote: 'paragraph+',
};

/** The editor's own half of `lib/articles/document.ts`: the same nodes and marks with the same attributes, and no others. */
export const ArticleKit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map(narrowed);
  },
}).configure({
  heading: { levels: [2, 3] },
  code: false,
  codeBlock: false,
  hardBreak: false,
  horizontalRule: false,
  strike: false,
  underline: false,
  // A paragraph that nobody wrote would be an unsaved change.
  trailingNode: false,
  link: {
    openOnClick: false,
    autolink: true,
    defaultProtocol: 'https',
    HTMLAttributes: { target: null, rel: null },
    isAllowedUri: isSafeHref,
  },
});

function narrowed(extension: AnyExtension): AnyExtension {
  if (extension instanceof Node && extension.name === 'orderedList') return extension.extend({ addAttributes: () => ({}) });
  if (extension instanceof Node && extension.name in CONTENT) return extension.extend({ content: CONTENT[extension.name] });
  if (extension.name === 'link') return extension.extend({ addAttributes: () => ({ href: { default: null } }) });
  return extension;
}

/** An article has no line breaks inside a paragraph: the keys begin a new one. */
export const NoLineBreaks = Extension.create({
  name: 'noLineBreaks',
  addKeyboardShortcuts() {
    const enter = () => this.editor.commands.enter();
    return { 'Shift-Enter': enter, 'Mod-Enter': enter };
  },
});
