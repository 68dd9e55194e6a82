'use client';

import { ActionIcon, Badge, Text } from '@mantine/core';
import type { StoryCard } from '#lib/articles/stories/view';
import { nextFree } from '#lib/home/move-slot';
import { type BoardSlot, type Place, SLOTS } from '#lib/home/view';
import { renditionPath } from '#lib/media/formats';
import { shortTime } from '#lib/vietnamese/days';
import { useLocale, useMessages } from '../messages.client.tsx';
import { ClearIcon, EarlierIcon, EditIcon, HandleIcon, LaterIcon, LockIcon, UnlockIcon } from '../order-icons.tsx';
import classes from './board.module.css';
import { slotAt } from './draft-board.ts';
import { leftWords, placeName, ruleWords, sourceWords } from './slot-words.ts';
import type { PlaceError } from './use-board.ts';
import type { useGrab } from './use-grab.ts';

type Props = {
  edition: 'vi' | 'en';
  position: number;
  slots: readonly BoardSlot[];
  place: Place | undefined;
  /** The chosen story's picture and section, once they were seen. */
  card: StoryCard | null;
  now: Date;
  isLooking: boolean;
  isChanged: boolean;
  error: PlaceError | undefined;
  grab: ReturnType<typeof useGrab>;
  onMove: (to: number) => void;
  onEdit: () => void;
  onLock: () => void;
  onClear: () => void;
};

/** One place of the front page as readers see it, with what fills it and what can be done to it. */
export function PlaceCard({ edition, position, slots, place, card, now, isLooking, isChanged, error, grab, ...deeds }: Props) {
  const t = useMessages('home');
  const locale = useLocale();
  const slot = slotAt(slots, position);
  const name = placeName(t, position);
  const isHeld = slot?.lock !== null && slot !== null;
  const hasBegun = !slot?.from || slot.from <= now;
  const chosen = slot?.kind === 'story' && hasBegun ? slot : null;
  // What was chosen is known at once; the rest the server says.
  const story = chosen && place?.story?.id !== chosen.articleId && isLooking ? card : (place?.story ?? null);
  const isDragged = grab.drag?.from === position;
  return (
    <li
      data-place={position}
      className={classes.place}
      data-lead={position === 0 || undefined}
      data-held={isHeld || undefined}
      data-grabbed={isDragged || grab.grabbedAt === position || undefined}
      data-dragged={isDragged || undefined}
      data-over={grab.drag?.over === position || undefined}
      style={isDragged && grab.drag ? { transform: `translate(${grab.drag.x}px, ${grab.drag.y}px)` } : undefined}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a place of a page is a group of controls around a story, not fields of a form. */}
      <div role="group" aria-label={name} className={classes.card} aria-busy={isLooking || undefined}>
        <div className={classes.heading}>
          <Text size="sm" fw={600}>
            {name}
          </Text>
          <Badge variant="default" tt="none">
            {sourceWords(t, slot, locale)}
          </Badge>
          {isChanged && (
            <Badge variant="outline" tt="none">
              {t('place.changed')}
            </Badge>
          )}
        </div>
        <div className={classes.story} data-waits={isLooking || undefined}>
          <Thumb story={story} isLead={position === 0} />
          <div>
            <p className={classes.title} lang={edition}>
              {story?.title ?? (isLooking ? (chosen?.title ?? t('place.shows')) : t('place.empty'))}
            </p>
            {story && (
              <Text size="sm" c="dimmed" component="p">
                {(locale === 'en' && story.section.nameEn) || story.section.name} · {shortTime(story.publishedAt)}
              </Text>
            )}
          </div>
        </div>
        <Notes slot={slot} place={place} now={now} isLooking={isLooking} />
        {error && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {error.code === 'locked' ? t('error.locked', { name: error.by }) : t(`error.${error.code}`)}
          </Text>
        )}
        <div className={classes.tools}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('place.grab', { place: name })}
            aria-pressed={grab.grabbedAt === position}
            className={classes.handle}
            disabled={isHeld || (!slot && !place?.story)}
            {...grab.handle(position)}
          >
            <HandleIcon />
          </ActionIcon>
          <Tool
            label={t('place.earlier', { place: name })}
            isOff={isHeld || position === 0}
            onClick={() => step(slots, position, -1, deeds.onMove)}
          >
            <EarlierIcon />
          </Tool>
          <Tool
            label={t('place.later', { place: name })}
            isOff={isHeld || position === SLOTS - 1}
            onClick={() => step(slots, position, 1, deeds.onMove)}
          >
            <LaterIcon />
          </Tool>
          <Tool label={t('place.edit', { place: name })} isOff={isHeld} onClick={deeds.onEdit}>
            <EditIcon />
          </Tool>
          <Tool
            label={t(isHeld ? 'place.unlock' : 'place.lock', { place: name })}
            isOff={!slot && !place?.story}
            isOn={isHeld}
            onClick={deeds.onLock}
          >
            {isHeld ? <LockIcon /> : <UnlockIcon />}
          </Tool>
          <Tool label={t('place.clear', { place: name })} isOff={isHeld || !slot} onClick={deeds.onClear}>
            <ClearIcon />
          </Tool>
        </div>
      </div>
    </li>
  );
}

function step(slots: readonly BoardSlot[], position: number, by: -1 | 1, onMove: (to: number) => void): void {
  const to = nextFree(slots, position, by);
  if (to !== null) onMove(to);
}

type ToolProps = { label: string; isOff: boolean; isOn?: boolean; onClick: () => void; children: React.ReactNode };

function Tool({ label, isOff, isOn, onClick, children }: ToolProps) {
  return (
    <ActionIcon variant={isOn ? 'outline' : 'default'} size="lg" aria-label={label} title={label} disabled={isOff} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}

function Thumb({ story, isLead }: { story: StoryCard | null; isLead: boolean }) {
  if (!story?.picture) return <div className={classes.noPicture} />;
  const { key, width, height } = story.picture.picture;
  return (
    <img
      className={classes.picture}
      src={renditionPath(key, isLead ? width : Math.min(320, width), 'webp')}
      width={width}
      height={height}
      alt=""
      loading="lazy"
    />
  );
}

/** What holds of a place: its rule, its limits, who holds it, and what comes after. */
function Notes({ slot, place, now, isLooking }: Pick<Props, 'place' | 'now' | 'isLooking'> & { slot: BoardSlot | null }) {
  const t = useMessages('home');
  const rule = slot ? ruleWords(t, slot) : [];
  const hasBegun = !slot?.from || slot.from <= now;
  const isEmptied = slot !== null && hasBegun && place?.isByItself === true && !isLooking;
  const next = place?.next && (slot?.kind !== 'story' || slot.until);
  return (
    <ul className={classes.notes}>
      {rule.length > 0 && <li>{rule.join(' · ')}</li>}
      {isEmptied && (
        <li className={classes.warning}>{slot.kind === 'story' ? t('place.withdrawn', { title: slot.title }) : t('place.nothing')}</li>
      )}
      {slot?.from && !hasBegun && <li>{t('place.starts', { time: shortTime(slot.from) })}</li>}
      {slot?.until && <li>{t('place.ends', { left: leftWords(t, slot.until, now), time: shortTime(slot.until) })}</li>}
      {slot?.lock && (
        <li>
          {slot.lock.name && slot.lock.at
            ? t('place.lockedBy', { name: slot.lock.name, time: shortTime(slot.lock.at) })
            : t('place.lockedByYou')}
        </li>
      )}
      {next && !isLooking && place?.next && (
        <li>{t(slot?.kind === 'story' ? 'place.afterwards' : 'place.next', { title: place.next.title })}</li>
      )}
    </ul>
  );
}
