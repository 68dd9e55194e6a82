'use client';

import { Select, Text } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { StoryChoice } from '#lib/home/view';
import { shortTime } from '#lib/vietnamese/days';
import { useLocale, useMessages } from '../messages.client.tsx';
import { type HomeDeeds, outOfReach } from './deeds.ts';

type Chosen = { id: number; title: string };
type Props = {
  edition: 'vi' | 'en';
  value: Chosen | null;
  onChange: (story: Chosen | null) => void;
  searchStories: HomeDeeds['searchStories'];
  error?: string;
};

const PAUSE_MS = 200;

/** Finds a published story by words of its title, with or without their marks; opened without typing it offers the newest. */
export function StoryPicker({ edition, value, onChange, searchStories, error }: Props) {
  const t = useMessages('home');
  const common = useMessages('common');
  const locale = useLocale();
  const [found, setFound] = useState<readonly StoryChoice[]>([]);
  const [hasFailed, setHasFailed] = useState(false);
  const asked = useRef(0);

  async function look(words: string): Promise<void> {
    const turn = ++asked.current;
    const answer = await searchStories({ locale: edition, words }).catch(outOfReach);
    // What was asked for meanwhile is what counts.
    if (turn !== asked.current) return;
    setHasFailed(!answer.ok);
    if (answer.ok) setFound(answer.value);
  }
  const lookSoon = useDebouncedCallback(look, PAUSE_MS);

  const choices = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;
  return (
    <Select
      label={t('story')}
      placeholder={t('storyHint')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('clearStory') }}
      data={choices.map(({ id, title }) => ({ value: String(id), label: title }))}
      value={value ? String(value.id) : null}
      onChange={(id) => {
        const story = choices.find((one) => String(one.id) === id);
        onChange(story ? { id: story.id, title: story.title } : null);
      }}
      onSearchChange={(words) => words !== value?.title && lookSoon(words)}
      onDropdownOpen={() => look('')}
      // The server has looked already, without minding marks.
      filter={({ options }) => options}
      nothingFoundMessage={hasFailed ? common('unavailable') : t('noStory')}
      renderOption={({ option }) => {
        const story = found.find(({ id }) => String(id) === option.value);
        return (
          <div>
            <Text size="sm">{option.label}</Text>
            {story && (
              <Text size="xs" c="dimmed">
                {(locale === 'en' && story.section.nameEn) || story.section.name} · {shortTime(story.publishedAt)}
              </Text>
            )}
          </div>
        );
      }}
      error={error}
    />
  );
}
