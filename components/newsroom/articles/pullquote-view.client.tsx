'use client';

import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { useMessages } from '../messages.client.tsx';
import classes from './body-nodes.module.css';
import { LightField } from './light/light-field.tsx';
import { Pullquote } from './pullquote-node.ts';
import { useOwnWords } from './use-own-words.ts';

/** A pull quote as the editor shows it: its words to be written in place, and a field for who said them. */
export const PullquoteWithView = Pullquote.extend({ addNodeView: () => ReactNodeViewRenderer(PullquoteView) });

function PullquoteView({ node, updateAttributes }: NodeViewProps) {
  const t = useMessages('bodyEditor');
  const [attribution, setAttribution] = useOwnWords(String(node.attrs.attribution), (text) => updateAttributes({ attribution: text }));
  return (
    <NodeViewWrapper as="section" className={classes.pullquote} aria-label={t('pullquote')}>
      <NodeViewContent className={classes.pullquoteWords} />
      <div contentEditable={false}>
        <LightField label={t('attribution')} value={attribution} onWrite={setAttribution} />
      </div>
    </NodeViewWrapper>
  );
}
