import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DurationParts, durationParts } from '#components/newsroom/desk-report/durations.ts';

const SECONDS: Record<DurationParts['unit'], (parts: DurationParts) => number> = {
  seconds: ({ a }) => a,
  minutes: ({ a }) => a * 60,
  hours: ({ a, b }) => a * 3_600 + b * 60,
  days: ({ a, b }) => a * 86_400 + b * 3_600,
};

test('a moderator reads how long comments waited in the two units that matter, rounded and never past its unit', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 10_000_000, noNaN: true }), (seconds) => {
      const parts = durationParts(seconds);
      const most = { seconds: 0.5, minutes: 31, hours: 31, days: 1_801 }[parts.unit];
      expect(Math.abs(SECONDS[parts.unit](parts) - seconds)).toBeLessThanOrEqual(most);
      expect(parts.a).toBeLessThan({ seconds: 60, minutes: 60, hours: 24, days: 200 }[parts.unit]);
      expect(parts.b).toBeLessThan({ seconds: 1, minutes: 1, hours: 60, days: 24 }[parts.unit]);
    }),
  );
  expect(durationParts(59.6)).toEqual({ unit: 'minutes', a: 1, b: 0 });
  expect(durationParts(3_599)).toEqual({ unit: 'hours', a: 1, b: 0 });
  expect(durationParts(86_399)).toEqual({ unit: 'days', a: 1, b: 0 });
});
