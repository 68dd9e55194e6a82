'use client';

import { Anchor, Text } from '@mantine/core';
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { embedAttributes } from '#lib/articles/document';
import { embedLink, embedName } from '#lib/articles/embeds';
import { useMessages } from '../messages.client.tsx';
import classes from './body-nodes.module.css';
import { Embed } from './embed-node.ts';
import { LightButton } from './light/light-button.tsx';
import { LightField } from './light/light-field.tsx';
import { useOwnWords } from './use-own-words.ts';

/** An embed in the text as the editor shows it: whose it is, where it leads, and its title. Nothing of it is loaded here. */
export const EmbedWithView = Embed.extend({ addNodeView: () => ReactNodeViewRenderer(EmbedView) });

function EmbedView({ node, selected, updateAttributes, deleteNode }: NodeViewProps) {
  const t = useMessages('bodyEditor');
  const embed = embedAttributes.safeParse({ ...node.attrs, title: '' });
  const [title, setTitle] = useOwnWords(String(node.attrs.title), (text) => updateAttributes({ title: text }));
  return (
    <NodeViewWrapper as="section" className={classes.card} data-selected={selected || undefined} aria-label={t('embed')}>
      <div data-drag-handle className={classes.handle}>
        {embed.success && (
          <>
            <Text fw={600}>{embedName(embed.data.provider)}</Text>
            <Anchor href={embedLink(embed.data)} target="_blank" rel="noopener noreferrer" size="sm">
              {embedLink(embed.data)}
            </Anchor>
          </>
        )}
      </div>
      <LightField label={t('embedTitle')} value={title} onWrite={setTitle} />
      <div>
        <LightButton look="bare" onClick={deleteNode}>
          {t('removeEmbed')}
        </LightButton>
      </div>
    </NodeViewWrapper>
  );
}
