import { expect, test } from 'vitest';
import { type StandingFacts, standingOf } from '#lib/articles/stages/standing';
import { isLockedFor, mayMove, movesFrom, STAGE_DEEDS, TRANSITIONS } from '#lib/articles/stages/transitions';

const of = (facts: Partial<StandingFacts>) => {
  const { now, next } = standingOf({
    stage: 'writing',
    status: 'draft',
    expired: false,
    draftVersion: 3,
    liveVersion: null,
    plannedVersion: null,
    ...facts,
  });
  return next ? `${now} · ${next}` : now;
};

test.each<[Partial<StandingFacts>, string]>([
  [{}, 'writing'],
  [{ stage: 'submitted' }, 'submitted'],
  [{ stage: 'reviewing' }, 'reviewing'],
  [{ stage: 'returned' }, 'returned'],
  [{ stage: 'ready' }, 'ready'],
  [{ stage: 'ready', plannedVersion: 3 }, 'scheduled'],
  [{ plannedVersion: 3 }, 'scheduled'],
  [{ stage: 'reviewing', plannedVersion: 2 }, 'scheduled · reviewing'],
  [{ status: 'published', liveVersion: 3 }, 'published'],
  [{ status: 'published', liveVersion: 2 }, 'published · writing'],
  [{ status: 'published', liveVersion: 2, stage: 'reviewing' }, 'published · reviewing'],
  [{ status: 'published', liveVersion: 2, stage: 'ready', plannedVersion: 3 }, 'published · scheduled'],
  [{ status: 'unpublished' }, 'withdrawn'],
  [{ status: 'unpublished', expired: true }, 'expired'],
  [{ status: 'unpublished', expired: true, stage: 'submitted' }, 'expired · submitted'],
  [{ status: 'unpublished', plannedVersion: 3 }, 'withdrawn · scheduled'],
])('an editor sees where a story stands: %o is %s', (facts, standing) => {
  expect(of(facts)).toBe(standing);
});

test('a writer hands over and takes back; the rest is the desk’s, and nobody who has no part in a story moves it', () => {
  expect(STAGE_DEEDS.filter((deed) => TRANSITIONS[deed].from.some((stage) => mayMove(deed, { stage, hands: ['writer'] })))).toEqual([
    'submit',
    'withdraw',
  ]);
  expect(STAGE_DEEDS.some((deed) => TRANSITIONS[deed].from.some((stage) => mayMove(deed, { stage, hands: [] })))).toBe(false);
  expect(movesFrom({ stage: 'submitted', hands: ['desk'] })).toEqual(['take', 'return', 'approve', 'reopen']);
  expect(movesFrom({ stage: 'submitted', hands: ['writer', 'desk'] })).toEqual(['withdraw', 'take', 'return', 'approve']);
  expect(movesFrom({ stage: 'ready', hands: ['writer'] })).toEqual([]);
});

test('a writer’s words go in while it is being written or was returned; the desk’s always', () => {
  const locked = (hands: ('writer' | 'desk')[]) =>
    (['writing', 'submitted', 'reviewing', 'returned', 'ready'] as const).filter((stage) => isLockedFor(hands, stage));
  expect(locked(['writer'])).toEqual(['submitted', 'reviewing', 'ready']);
  expect(locked(['writer', 'desk'])).toEqual([]);
});
