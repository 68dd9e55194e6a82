// Cards and numbers as the desk shows them, for what is worked out from them without a database.
import { DESK_LANES, type DeskLane } from '#lib/moderation/lanes';
import type { DeskCard } from '#lib/moderation/view';

/** A comment that waits, the older the smaller its number. */
export const aCard = (id: number, more: Partial<DeskCard> = {}): DeskCard => ({
  id,
  version: 1,
  status: 'pending',
  name: 'Rosa',
  title: 'T',
  body: 'B',
  hasPhone: false,
  createdAt: `2026-11-23T03:00:0${id}.000Z`,
  editedAt: null,
  isHeld: false,
  reasons: [],
  likes: 0,
  isPick: false,
  isEscalated: false,
  isUnseen: false,
  isRedacted: false,
  answers: null,
  reports: null,
  official: null,
  story: { id: 1, title: 'Bài', path: null },
  decided: null,
  ...more,
});

/** How many stand in each lane; none where nothing is said. */
export const inLanes = (some: Partial<Record<DeskLane, number>>): Record<DeskLane, number> => ({
  ...(Object.fromEntries(DESK_LANES.map((lane) => [lane, 0])) as Record<DeskLane, number>),
  ...some,
});
