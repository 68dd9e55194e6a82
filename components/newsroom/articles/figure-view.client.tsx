'use client';

import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { use, useEffect, useId, useState } from 'react';
import { isSame } from '#lib/articles/merge/canonical';
import type { PictureUse } from '#lib/articles/schema';
import { useMessages } from '../messages.client.tsx';
import { BodyFilesContext } from './body-files.client.tsx';
import { Figure } from './figure-node.ts';
import { LightButton } from './light/light-button.tsx';
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
  useEffect(() => {
    const written = { alt, caption, credit };
    setWords((now) => (isSame(now, written) ? now : written));
  }, [alt, caption, credit]);

  return (
    <NodeViewWrapper as="section" className={classes.figure} data-selected={selected || undefined} aria-label={t('figureLabel')}>
      <div data-drag-handle className={classes.handle}>
        {picture ? <PictureThumb picture={picture} alt={alt} /> : <p className={classes.lost}>{t('lostPicture')}</p>}
      </div>
      <PictureWords
        id={id}
        words={words}
        onChange={(changed) => {
          setWords({ ...words, ...changed });
          updateAttributes(changed);
        }}
      />
      <div>
        <LightButton look="bare" onClick={deleteNode}>
          {t('removeFigure')}
        </LightButton>
      </div>
    </NodeViewWrapper>
  );
}
