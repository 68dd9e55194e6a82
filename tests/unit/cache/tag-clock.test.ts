import { describe, expect, test, vi } from 'vitest';
import { makeTagClock, tagClock } from '#lib/cache/tag-clock';
import { orderedNow } from '#lib/clock';

describe('what an instance knows of changes', () => {
  test('a page made before a change of its tags is old, one made after it is not', () => {
    const clock = makeTagClock();
    const before = orderedNow();
    clock.apply({ edition: 1, tags: ['story:1'] });
    const after = orderedNow();
    expect(clock.isOld(['settings', 'story:1'], before)).toBe(true);
    expect(clock.isOld(['story:1'], after)).toBe(false);
    expect(clock.isOld(['story:2'], before)).toBe(false);
  });

  test('a change that is heard of twice ages nothing that was made in between', () => {
    const clock = makeTagClock();
    clock.apply({ edition: 7, tags: ['home'] });
    const between = orderedNow();
    const turn = clock.turn;
    clock.apply({ edition: 7, tags: ['home'] });
    expect(clock.isOld(['home'], between)).toBe(false);
    expect(clock.turn).toBe(turn);
  });

  test('a change so long ago that it is forgotten may age too much, never too little', () => {
    const clock = makeTagClock();
    for (let edition = 1; edition <= 201; edition++) clock.apply({ edition, tags: [] });
    const later = orderedNow();
    clock.apply({ edition: 2, tags: ['home'] });
    expect(clock.isOld(['home'], later)).toBe(false);
    clock.apply({ edition: 1, tags: ['home'] });
    expect(clock.isOld(['home'], later)).toBe(true);
  });

  test('of tags there is no end, of those that are remembered there is; what is forgotten may age too much, never too little', () => {
    const clock = makeTagClock();
    const before = orderedNow();
    const tags = Array.from({ length: 60_000 }, (_, number) => `story:${number}`);
    for (const tag of tags) clock.expire([tag]);
    const after = orderedNow();
    expect(clock.size).toBeLessThanOrEqual(50_000);
    expect(tags.every((tag) => clock.isOld([tag], before))).toBe(true);
    expect(tags.some((tag) => clock.isOld([tag], after))).toBe(false);
    const between = orderedNow();
    clock.expire(['story:1', 'home']);
    expect([clock.isOld(['home'], between), clock.isOld(['story:2'], between)]).toEqual([true, false]);
  });

  test('the edition is the newest heard of, in whatever order changes arrive', () => {
    const clock = makeTagClock();
    clock.apply({ edition: 9, tags: [] });
    clock.apply({ edition: 8, tags: [] });
    expect(clock.edition).toBe(9);
  });

  test('when changes may have been missed everything made before is old, tagged or not', () => {
    const clock = makeTagClock();
    const before = orderedNow();
    clock.expireAll(3);
    const after = orderedNow();
    expect(clock.isOld([], before)).toBe(true);
    expect(clock.isOld(['home'], before)).toBe(true);
    expect(clock.isOld(['home'], after)).toBe(false);
  });

  test('after the database was put back, its numbers count anew and the turn still moves on', () => {
    const clock = makeTagClock();
    clock.apply({ edition: 50, tags: ['home'] });
    const turn = clock.turn;
    clock.expireAll(40);
    expect(clock.edition).toBe(40);
    expect(clock.turn).toBeGreaterThan(turn);
    const made = orderedNow();
    clock.apply({ edition: 50, tags: ['home'] });
    expect(clock.isOld(['home'], made)).toBe(true);
  });

  test('what happened within one millisecond is still told apart, and the same moment counts as before', () => {
    const clock = makeTagClock();
    const at = vi.spyOn(performance, 'now').mockReturnValue(1_000.5);
    clock.expire(['home']);
    at.mockRestore();
    expect(clock.isOld(['home'], performance.timeOrigin + 1_000.25)).toBe(true);
    expect(clock.isOld(['home'], performance.timeOrigin + 1_000.5)).toBe(true);
    expect(clock.isOld(['home'], performance.timeOrigin + 1_000.75)).toBe(false);
  });

  test('the front door and the app share one clock', () => {
    expect(tagClock()).toBe(tagClock());
  });
});
