'use client';

import { Select, Text } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { use, useRef, useState } from 'react';
import type { StoryToName } from '#lib/articles/named-stories/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { StoryDeedsContext } from './story-deeds.client.tsx';

type Props = {
  /** Those that are chosen already. */
  without: readonly number[];
  onChoose: (story: StoryToName) => void;
};

const PAUSE_MS = 200;

/** Finds a story by words of its title, with or without their marks, or by its address; opened without typing it offers the newest. */
export function StorySelect({ without, onChoose }: Props) {
  const t = useMessages('bodyTools');
  const { articleId, find } = use(StoryDeedsContext);
  const [found, setFound] = useState<readonly StoryToName[]>([]);
  const [typed, setTyped] = useState('');
  const [hasFailed, setHasFailed] = useState(false);
  const asked = useRef(0);

  async function look(words: string): Promise<void> {
    const turn = ++asked.current;
    const answer = await find({ articleId, words }).catch(() => ({ ok: false, code: 'unavailable' }) as const);
    // What was asked for meanwhile is what counts.
    if (turn !== asked.current) return;
    setHasFailed(!answer.ok);
    if (answer.ok) setFound(answer.value);
  }
  const lookSoon = useDebouncedCallback(look, PAUSE_MS);

  const choices = found.filter(({ id }) => !without.includes(id));
  return (
    <Select
      label={t('addStory')}
      description={t('addStoryHint')}
      // It stands on a tinted ground.
      descriptionProps={{ c: 'var(--mantine-color-text)' }}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      searchable
      data-find-story
      data={choices.map(({ id, title }) => ({ value: String(id), label: title }))}
      value={null}
      onChange={(id) => {
        const story = choices.find((one) => String(one.id) === id);
        setTyped('');
        if (story) onChoose(story);
      }}
      searchValue={typed}
      onSearchChange={(words) => {
        // Said once as the field appears, too: nobody looks for anything then.
        if (words === typed) return;
        setTyped(words);
        lookSoon(words);
      }}
      onDropdownOpen={() => void look(typed)}
      // The server has looked already, without minding marks.
      filter={({ options }) => options}
      nothingFoundMessage={t('noStory')}
      renderOption={({ option }) => {
        const story = found.find(({ id }) => String(id) === option.value);
        return (
          <div>
            <Text size="sm">{option.label}</Text>
            {story && (
              <Text size="xs" c="dimmed">
                {story.isPublished ? t('storyPublished', { time: shortTime(story.at) }) : t('storyNotPublished')}
              </Text>
            )}
          </div>
        );
      }}
      error={hasFailed && t('storiesOutOfReach')}
    />
  );
}
