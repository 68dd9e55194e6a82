'use client';

import { Button, FileButton, Group, Text, TextInput } from '@mantine/core';
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { use, useEffect, useId, useRef, useState } from 'react';
import type { FigureAttributes, GalleryAttributes } from '#lib/articles/document';
import { useMessages } from '../messages.client.tsx';
import { BodyFilesContext } from './body-files.client.tsx';
import classes from './body-nodes.module.css';
import { Gallery } from './gallery-node.ts';
import { ACCEPTED_PICTURES } from './main-picture.client.tsx';
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
    for (const { id: mediaId, picture } of sent) addPicture(mediaId, picture);
    if (sent.length > 0) change({ pictures: [...latest.current.pictures, ...sent.map((one) => emptyWords(one.id))] });
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
              {picture ? <PictureThumb picture={picture} alt={one.alt} /> : <Text c="dimmed">{t('lostPicture')}</Text>}
              <PictureWords id={`${id}${index}`} words={one} onChange={(changed) => changeAt(index, changed)} />
              <Group gap="xs">
                <Button size="xs" variant="default" disabled={index === 0} onClick={() => move(index, index - 1)}>
                  {t('earlier', { number })}
                </Button>
                <Button size="xs" variant="default" disabled={number === gallery.pictures.length} onClick={() => move(index, index + 1)}>
                  {t('later', { number })}
                </Button>
                <Button size="xs" variant="subtle" color="gray" onClick={() => remove(index)}>
                  {t('removePicture', { number })}
                </Button>
              </Group>
            </li>
          );
        })}
      </ol>
      <TextInput
        label={t('galleryCaption')}
        value={gallery.caption}
        onChange={({ currentTarget }) => change({ caption: currentTarget.value })}
      />
      <Group>
        <FileButton multiple accept={ACCEPTED_PICTURES} onChange={(files) => void add(files)}>
          {(button) => (
            <Button {...button} variant="default">
              {t('addPictures')}
            </Button>
          )}
        </FileButton>
        <Button variant="subtle" color="gray" onClick={deleteNode}>
          {t('removeGallery')}
        </Button>
      </Group>
      <UploadStatus upload={upload} />
    </NodeViewWrapper>
  );
}

/** A picture about which nothing is written yet. */
export const emptyWords = (mediaId: number): FigureAttributes => ({ mediaId, alt: '', caption: '', credit: '' });
