'use client';

import { Button, Group, Text } from '@mantine/core';
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { use, useCallback, useEffect, useState } from 'react';
import { MAX_RELATED_STORIES, type RelatedAttributes } from '#lib/articles/document';
import type { StoryToName } from '#lib/articles/named-stories/view';
import { useMessages } from '../messages.client.tsx';
import classes from './body-nodes.module.css';
import { LightField } from './light/light-field.tsx';
import { Related } from './related-node.ts';
import { StoryDeedsContext } from './story-deeds.client.tsx';
import { StorySelect } from './story-select.client.tsx';
import { useOwnWords } from './use-own-words.ts';

/** A box of related stories as the editor shows it: its heading, the stories in their order, and a field to find another one. */
export const RelatedWithView = Related.extend({ addNodeView: () => ReactNodeViewRenderer(RelatedView) });

function RelatedView({ node, selected, updateAttributes, deleteNode }: NodeViewProps) {
  const t = useMessages('bodyTools');
  const { articleIds, heading: written }: RelatedAttributes = { heading: '', articleIds: [], ...node.attrs };
  const [heading, setHeading] = useOwnWords(written, (text) => updateAttributes({ heading: text }));
  const { known, learn } = useTitles(articleIds);
  const setIds = (ids: number[]) => updateAttributes({ articleIds: ids });
  const move = (from: number) => setIds(articleIds.toSpliced(from, 1).toSpliced(from - 1, 0, ...articleIds.slice(from, from + 1)));

  return (
    <NodeViewWrapper as="section" className={classes.card} data-selected={selected || undefined} aria-label={t('related')}>
      <Text data-drag-handle className={classes.handle} fw={600}>
        {t('related')}
      </Text>
      <LightField label={t('relatedHeading')} value={heading} onWrite={setHeading} />
      {articleIds.length > 0 && (
        <ol className={classes.stories}>
          {articleIds.map((id, index) => {
            const title = known.get(id)?.title ?? t('unknownStory', { id: String(id) });
            return (
              <li key={id}>
                <span>{title}</span>
                {known.get(id)?.isPublished === false && (
                  <Text size="sm" c="dimmed">
                    {t('storyNotPublished')}
                  </Text>
                )}
                <Group gap="xs">
                  <Button variant="default" disabled={index === 0} onClick={() => move(index)} aria-label={t('moveStoryUp', { title })}>
                    {t('moveUp')}
                  </Button>
                  <Button
                    variant="subtle"
                    color="gray"
                    onClick={() => setIds(articleIds.filter((other) => other !== id))}
                    aria-label={t('removeStory', { title })}
                  >
                    {t('remove')}
                  </Button>
                </Group>
              </li>
            );
          })}
        </ol>
      )}
      {articleIds.length < MAX_RELATED_STORIES && (
        <StorySelect
          without={articleIds}
          onChoose={(story) => {
            learn([story]);
            setIds([...articleIds, story.id]);
          }}
        />
      )}
      <Group>
        <Button variant="subtle" color="gray" onClick={deleteNode}>
          {t('removeRelated')}
        </Button>
      </Group>
    </NodeViewWrapper>
  );
}

/** What the stories of a box are called; those that nobody has told of yet are asked for. */
function useTitles(articleIds: readonly number[]) {
  const { titles } = use(StoryDeedsContext);
  const [known, setKnown] = useState<ReadonlyMap<number, StoryToName>>(new Map());
  const learn = useCallback(
    (stories: readonly StoryToName[]) => setKnown((before) => new Map([...before, ...stories.map((one) => [one.id, one] as const)])),
    [],
  );
  const missing = articleIds.filter((id) => !known.has(id)).join(' ');
  useEffect(() => {
    if (missing === '') return;
    let isWanted = true;
    titles({ articleIds: missing.split(' ').map(Number) })
      .then((answer) => isWanted && answer.ok && learn(answer.value))
      // A box without titles can still be changed.
      .catch(() => {});
    return () => {
      isWanted = false;
    };
  }, [missing, titles, learn]);
  return { known, learn };
}
