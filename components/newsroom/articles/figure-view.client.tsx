'use client';

import { Button, Group, Text } from '@mantine/core';
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { use, useEffect, useId, useState } from 'react';
import type { PictureUse } from '#lib/articles/schema';
import { useMessages } from '../messages.client.tsx';
import { BodyFilesContext } from './body-files.client.tsx';
import { Figure } from './figure-node.ts';
import { PictureThumb } from './picture-thumb.tsx';
import { PictureWords } from './picture-words.client.tsx';
import classes from './pictures.module.css';

/** A picture in the text as the editor shows it: the picture, and its words to be written in place. */
export const FigureWithView = Figure.extend({ addNodeView: () => ReactNodeViewRenderer(FigureView) });

function FigureView({ node, selected, updateAttributes, deleteNode }: NodeViewProps) {
  const t = useMessages('articles');
  const id = useId();
  const { mediaId, alt, caption, credit }: PictureUse = { mediaId: 0, alt: '', caption: '', credit: '', ...node.attrs };
  const picture = use(BodyFilesContext).pictures[mediaId];
  // The fields keep their own text: a document that answers a moment later would tear an unfinished Vietnamese letter.
  const [words, setWords] = useState({ alt, caption, credit });
  useEffect(() => setWords({ alt, caption, credit }), [alt, caption, credit]);

  return (
    <NodeViewWrapper as="section" className={classes.figure} data-selected={selected || undefined} aria-label={t('figureLabel')}>
      <div data-drag-handle className={classes.handle}>
        {picture ? <PictureThumb picture={picture} alt={alt} /> : <Text c="dimmed">{t('lostPicture')}</Text>}
      </div>
      <PictureWords
        id={id}
        words={words}
        onChange={(changed) => {
          setWords({ ...words, ...changed });
          updateAttributes(changed);
        }}
      />
      <Group>
        <Button variant="subtle" color="gray" onClick={deleteNode}>
          {t('removeFigure')}
        </Button>
      </Group>
    </NodeViewWrapper>
  );
}
