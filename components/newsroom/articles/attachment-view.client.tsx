'use client';

import { Anchor } from '@mantine/core';
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { use } from 'react';
import { attachmentPath } from '#lib/attachments/file-name';
import { fileSize } from '#lib/attachments/file-size';
import { useLocale, useMessages } from '../messages.client.tsx';
import { AttachmentNode } from './attachment-node.ts';
import { BodyFilesContext } from './body-files.client.tsx';
import classes from './body-nodes.module.css';
import { LightButton } from './light/light-button.tsx';
import { LightField } from './light/light-field.tsx';
import { useOwnWords } from './use-own-words.ts';

/** A file in the text as the editor shows it: what it is, and the words that readers press. */
export const AttachmentWithView = AttachmentNode.extend({ addNodeView: () => ReactNodeViewRenderer(AttachmentView) });

function AttachmentView({ node, selected, updateAttributes, deleteNode }: NodeViewProps) {
  const t = useMessages('bodyEditor');
  const locale = useLocale();
  const attachment = use(BodyFilesContext).attachments[Number(node.attrs.attachmentId)];
  const [label, setLabel] = useOwnWords(String(node.attrs.label), (text) => updateAttributes({ label: text }));
  return (
    <NodeViewWrapper as="section" className={classes.card} data-selected={selected || undefined} aria-label={t('attachment')}>
      <div data-drag-handle className={classes.handle}>
        {attachment ? (
          <Anchor href={attachmentPath(attachment)} target="_blank" rel="noopener" size="sm">
            {attachment.fileName} ({fileSize(attachment.bytes, locale)})
          </Anchor>
        ) : (
          <p className={classes.lost}>{t('lostAttachment')}</p>
        )}
      </div>
      <LightField label={t('attachmentLabel')} value={label} onWrite={setLabel} />
      <div>
        <LightButton look="bare" onClick={deleteNode}>
          {t('removeAttachment')}
        </LightButton>
      </div>
    </NodeViewWrapper>
  );
}
