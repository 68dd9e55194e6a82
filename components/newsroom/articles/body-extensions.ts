import { type AnyExtension, Extension, Node } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
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

/**
 * A key acts on what the screen shows as selected. The browser tells of a selection in a task of its own, and on a busy machine the next
 * key comes before it: the editor would act on what was selected before.
 */
export const FreshSelection = Extension.create({
  name: 'freshSelection',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown(view, event) {
            if (!event.isComposing && !view.composing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
            return false;
          },
        },
      },
    }),
  ],
});
