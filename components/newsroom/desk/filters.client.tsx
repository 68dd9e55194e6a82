'use client';

import { Anchor, Button, NativeSelect, TextInput, VisuallyHidden } from '@mantine/core';
import Link from 'next/link';
import { REASONS, ruleWord } from '#lib/comments/screening/rule';
import { deskAddress, filterWord } from '#lib/moderation/desk-address';
import { AGE_NAMES, type AgeName, FILTER_NAMES, MAX_SEARCHED } from '#lib/moderation/filters';
import type { DeskView } from '#lib/moderation/view';
import { FoldedFilters } from '../lists/folded-filters.client.tsx';
import { useMessages } from '../messages.client.tsx';
import classes from './filters.module.css';

/** ICU takes no digit first. */
const ageWord = (age: AgeName): string => `${age.slice(-1)}${age.slice(0, -1)}`;

/** What can be asked of a lane, and what is: a form of the browser's own, which needs no script; each answer has its own address. */
export function Filters({ page }: { page: DeskView }) {
  const t = useMessages('deskQuery');
  const { lane, filters, frame } = page;
  // What a link set stays when the form is sent.
  const kept = (['story', 'sender'] as const).flatMap((name) => {
    const value = filterWord(filters, name);
    return value === null ? [] : [{ name, value }];
  });
  return (
    <search className={classes.filters} aria-label={t('filters')}>
      <FoldedFilters set={FILTER_NAMES.filter((name) => filters[name] !== undefined).length}>
        {/* Drawn anew with each address, so that its fields say what holds. */}
        <form key={deskAddress({ lane, ...filters })} method="get" action="/newsroom/comments" className={classes.form}>
          <input type="hidden" name="lane" value={lane} />
          {kept.map(({ name, value }) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TextInput
            type="search"
            name="q"
            className={classes.search}
            label={t('q')}
            description={t('qHint')}
            defaultValue={filters.q ?? ''}
            maxLength={MAX_SEARCHED}
            autoComplete="off"
          />
          <NativeSelect name="section" label={t('section')} defaultValue={filters.section ?? ''}>
            <option value="">{t('any')}</option>
            {frame.sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
          <NativeSelect name="rule" label={t('rule')} defaultValue={filters.rule ?? ''}>
            <option value="">{t('any')}</option>
            {REASONS.map((rule) => (
              <option key={rule} value={rule}>
                {t('ruleName', { rule: ruleWord(rule) })}
              </option>
            ))}
          </NativeSelect>
          <NativeSelect name="age" label={t('age')} defaultValue={filters.age ?? ''}>
            <option value="">{t('any')}</option>
            {AGE_NAMES.map((age) => (
              <option key={age} value={age}>
                {t('ageChoice', { age: ageWord(age) })}
              </option>
            ))}
          </NativeSelect>
          <Button type="submit" variant="default">
            {t('apply')}
          </Button>
        </form>
      </FoldedFilters>
      <SetFilters page={page} />
    </search>
  );
}

/** What is asked, each with a way to take it off. */
function SetFilters({ page: { lane, filters, frame } }: { page: DeskView }) {
  const t = useMessages('deskQuery');
  const set = FILTER_NAMES.filter((name) => filters[name] !== undefined);
  if (set.length === 0) return null;

  function wordsOf(name: (typeof FILTER_NAMES)[number]): string {
    const { q, section, rule, age, sender } = filters;
    if (name === 'q') return t('saying', { words: q ?? '' });
    if (name === 'section') return frame.sections.find(({ id }) => id === section)?.name ?? t('unknown');
    if (name === 'rule') return t('ruleName', { rule: rule ? ruleWord(rule) : '' });
    if (name === 'age') return t('olderThan', { age: age ? t('ageChoice', { age: ageWord(age) }) : '' });
    if (name === 'story') return t('underStory', { title: frame.storyTitle ?? t('unknown') });
    return t('sender', { kind: sender?.kind ?? 'address', name: frame.senderName ?? t('unknown') });
  }

  return (
    <ul className={classes.set} aria-label={t('isSet')}>
      {set.map((name) => {
        const words = wordsOf(name);
        return (
          <li key={name} className={classes.chip}>
            <bdi>{words}</bdi>
            <Link href={deskAddress({ lane, ...filters, [name]: undefined })} className={classes.off}>
              <span aria-hidden="true">×</span>
              <VisuallyHidden>{t('takeOff', { filter: words })}</VisuallyHidden>
            </Link>
          </li>
        );
      })}
      {set.length > 1 && (
        <li>
          <Anchor component={Link} href={deskAddress({ lane })} size="sm">
            {t('takeOffAll')}
          </Anchor>
        </li>
      )}
    </ul>
  );
}
