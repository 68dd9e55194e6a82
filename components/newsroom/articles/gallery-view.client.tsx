'use client';

import { Button, FileButton, Group, Text } from '@mantine/core';
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { use, useEffect, useId, useRef, useState } from 'react';
import type { FigureAttributes, GalleryAttributes } from '#lib/articles/document';
import type { LibraryPick } from '#lib/media/library/view';
import { PickButton } from '../media/pick-button.client.tsx';
import { useMessages } from '../messages.client.tsx';
import { ACCEPTED_PICTURES } from './accepted.ts';
import { BodyFilesContext } from './body-files.client.tsx';
import classes from './body-nodes.module.css';
import { Gallery } from './gallery-node.ts';
import { LightButton } from './light/light-button.tsx';
import { LightField } from './light/light-field.tsx';
import { pictureUseOf } from './picked.ts';
import { PictureThumb } from './picture-thumb.tsx';
import { PictureWords } from './picture-words.client.tsx';
import { UploadStatus } from './upload-status.client.tsx';
import { usePicturesUpload } from './use-picture-upload.ts';

/** A gallery in the text as the editor shows it: every picture with its words, in an order that can be changed. */
export const GalleryWithView = Gallery.extend({ addNodeView: () => ReactNodeViewRenderer(GalleryView) });

function GalleryView({ node, selected, updateAttributes, deleteNode, editor, getPos }: NodeViewProps) {
  const t = useMessages('bodyEditor');
  const id = useId();
  const { pictures: known, addPicture } = use(BodyFilesContext);
  const { upload, sendAll } = usePicturesUpload();
  const written: GalleryAttributes = { caption: '', pictures: [], ...node.attrs };
  // As with a single picture: the fields keep their own text.
  const [gallery, setGallery] = useState(written);
  const latest = useRef(gallery);
  useEffect(() => {
    const { caption = '', pictures = [] } = node.attrs;
    if (caption === latest.current.caption && pictures === latest.current.pictures) return;
    latest.current = { caption, pictures };
    setGallery(latest.current);
  }, [node.attrs]);

  function change(changed: Partial<GalleryAttributes>) {
    latest.current = { ...latest.current, ...changed };
    setGallery(latest.current);
    updateAttributes(changed);
  }

  const changeAt = (place: number, changed: Partial<FigureAttributes>) =>
    change({ pictures: gallery.pictures.map((one, index) => (index === place ? { ...one, ...changed } : one)) });

  function remove(place: number) {
    const pictures = gallery.pictures.filter((_, index) => index !== place);
    const [last] = pictures;
    const at = getPos();
    if (pictures.length > 1 || at === undefined || !last) return change({ pictures });
    // One picture is no gallery.
    editor.commands.insertContentAt({ from: at, to: at + node.nodeSize }, { type: 'figure', attrs: last });
  }

  function move(from: number, to: number) {
    const pictures = [...gallery.pictures];
    pictures.splice(to, 0, ...pictures.splice(from, 1));
    change({ pictures });
  }

  async function add(files: File[]) {
    const sent = await sendAll(files);
    for (const { use: words, picture } of sent) addPicture(words.mediaId, picture);
    if (sent.length > 0) change({ pictures: [...latest.current.pictures, ...sent.map((one) => one.use)] });
  }

  function addPicked(picks: readonly LibraryPick[]) {
    const chosen = picks.flatMap((pick) => pictureUseOf(pick) ?? []);
    for (const { use: words, picture } of chosen) addPicture(words.mediaId, picture);
    change({ pictures: [...latest.current.pictures, ...chosen.map((one) => one.use)] });
  }

  return (
    <NodeViewWrapper as="section" className={classes.card} data-selected={selected || undefined} aria-label={t('gallery')}>
      <Text data-drag-handle className={classes.handle} fw={600}>
        {t('galleryOf', { count: gallery.pictures.length })}
      </Text>
      <ol className={classes.pictures}>
        {gallery.pictures.map((one, index) => {
          const picture = known[one.mediaId];
          const number = index + 1;
          return (
            // A picture may stand in a gallery twice; its place is what tells it apart.
            <li key={`${index} ${one.mediaId}`} aria-label={t('pictureNumber', { number })}>
              {picture ? <PictureThumb picture={picture} alt={one.alt} /> : <p className={classes.lost}>{t('lostPicture')}</p>}
              <PictureWords id={`${id}${index}`} words={one} onChange={(changed) => changeAt(index, changed)} />
              <div className={classes.deeds}>
                <LightButton look="edged" size="small" disabled={index === 0} onClick={() => move(index, index - 1)}>
                  {t('earlier', { number })}
                </LightButton>
                <LightButton look="edged" size="small" disabled={number === gallery.pictures.length} onClick={() => move(index, index + 1)}>
                  {t('later', { number })}
                </LightButton>
                <LightButton look="bare" size="small" onClick={() => remove(index)}>
                  {t('removePicture', { number })}
                </LightButton>
              </div>
            </li>
          );
        })}
      </ol>
      <LightField label={t('galleryCaption')} value={gallery.caption} onWrite={(caption) => change({ caption })} />
      <Group>
        <FileButton multiple accept={ACCEPTED_PICTURES} onChange={(files) => void add(files)}>
          {(button) => (
            <Button {...button} variant="default">
              {t('addPictures')}
            </Button>
          )}
        </FileButton>
        <PickButton several onPick={addPicked} />
        <Button variant="subtle" color="gray" onClick={deleteNode}>
          {t('removeGallery')}
        </Button>
      </Group>
      <UploadStatus upload={upload} />
    </NodeViewWrapper>
  );
}
