import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GateInput, gateOf, type Pressure } from '#lib/comments/policy/gate';
import { hoursAt } from '#lib/comments/policy/hours';
import { resolvePolicy } from '#lib/comments/policy/resolve';
import {
  type CommentPolicy,
  DEFAULT_POLICY,
  type Hours,
  readCommentSettings,
  readPolicy,
  sectionPolicyInput,
} from '#lib/comments/policy/schema';
import { closedSentence, closedStatus, hoursWords, shutSentence } from '#lib/comments/policy/sentences';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const inVietNam = (local: string) => new Date(`${local}+07:00`);

const moments = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true });
const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const hours: fc.Arbitrary<Hours> = fc
  .record({ from: minutes, until: minutes, days: fc.subarray(EVERY_DAY, { minLength: 1 }) })
  .filter(({ from, until }) => from !== until)
  .map(({ from, until, days }) => ({ from: clock(from), until: clock(until), days }));
const policies: fc.Arbitrary<CommentPolicy> = fc.record({
  mode: fc.constantFrom('before', 'after', 'closed'),
  closeAfterDays: fc.option(fc.integer({ min: 1, max: 400 })),
  hours: fc.option(hours),
  slowSeconds: fc.integer({ min: 0, max: 3_600 }),
});
const pressures: fc.Arbitrary<Pressure> = fc.record({
  deed: fc.constantFrom('before', 'slow', 'close'),
  slowSeconds: fc.integer({ min: 0, max: 3_600 }),
  until: moments,
});
const inputs: fc.Arbitrary<GateInput> = fc.record({
  policy: policies,
  moment: moments,
  publishedAt: moments,
  pressure: fc.array(pressures, { maxLength: 3 }),
});

describe('the hours of a paper', () => {
  test.each([
    ['07:00', '22:00', '2026-11-25T06:59:59', false],
    ['07:00', '22:00', '2026-11-25T07:00:00', true],
    ['07:00', '22:00', '2026-11-25T21:59:59', true],
    ['07:00', '22:00', '2026-11-25T22:00:00', false],
    ['22:00', '06:00', '2026-11-25T23:30:00', true],
    ['22:00', '06:00', '2026-11-26T05:59:59', true],
    ['22:00', '06:00', '2026-11-26T06:00:00', false],
    ['07:00', '00:00', '2026-11-25T23:59:59', true],
    ['07:00', '00:00', '2026-11-26T00:00:00', false],
  ])('from %s until %s at %s: %s', (from, until, at, open) => {
    expect(hoursAt({ from, until, days: EVERY_DAY }, inVietNam(at)).open).toBe(open);
  });

  test('that begin on a Friday night end on the Saturday, though none begin on that day', () => {
    const friday: Hours = { from: '20:00', until: '02:00', days: [5] };
    expect(hoursAt(friday, inVietNam('2026-11-28T01:00:00'))).toEqual({ open: true, changesAt: inVietNam('2026-11-28T02:00:00') });
    expect(hoursAt(friday, inVietNam('2026-11-28T02:00:00'))).toEqual({ open: false, changesAt: inVietNam('2026-12-04T20:00:00') });
  });

  test('say at any moment the next one at which they change, and hold until then', () => {
    fc.assert(
      fc.property(hours, moments, fc.double({ min: 0, max: 1, noNaN: true }), (any, moment, part) => {
        const { open, changesAt } = hoursAt(any, moment);
        expect(changesAt > moment).toBe(true);
        const between = new Date(Math.floor(moment.getTime() + part * (changesAt.getTime() - 1 - moment.getTime())));
        expect(hoursAt(any, between).open).toBe(open);
        expect(hoursAt(any, changesAt).open).toBe(!open);
      }),
    );
  });

  test('are the same on every day of the year: Viet Nam knows no summer time', () => {
    fc.assert(
      fc.property(hours, moments, (any, moment) => {
        const weekLater = new Date(moment.getTime() + 7 * 86_400_000);
        expect(hoursAt(any, weekLater).open).toBe(hoursAt(any, moment).open);
      }),
    );
  });
});

describe('a gate', () => {
  const policy = (said: Partial<CommentPolicy>): CommentPolicy => ({ ...DEFAULT_POLICY, ...said });
  const publishedAt = inVietNam('2026-11-01T08:00:00');
  const at = (moment: string, said: Partial<CommentPolicy>, pressure: Pressure[] = []) =>
    gateOf({ policy: policy(said), moment: inVietNam(moment), publishedAt, pressure });

  test('shuts for good exactly when the days are over', () => {
    expect(at('2026-11-08T07:59:59', { closeAfterDays: 7 })).toMatchObject({ open: true, closesAt: inVietNam('2026-11-08T08:00:00') });
    expect(at('2026-11-08T08:00:00', { closeAfterDays: 7 })).toMatchObject({ open: false, why: 'too-old', opensAt: null });
  });

  test('does not promise an hour at which the story will be too old', () => {
    expect(at('2026-11-08T06:00:00', { closeAfterDays: 7, hours: { from: '09:00', until: '22:00', days: EVERY_DAY } })).toMatchObject({
      why: 'hours',
      opensAt: null,
    });
  });

  test('shut by pressure opens with the hours when the pressure ends at night', () => {
    const pressure: Pressure = { deed: 'close', slowSeconds: 0, until: inVietNam('2026-11-05T22:30:00') };
    expect(at('2026-11-05T21:50:00', { hours: { from: '07:00', until: '22:00', days: EVERY_DAY } }, [pressure])).toMatchObject({
      why: 'pressure',
      opensAt: inVietNam('2026-11-06T07:00:00'),
    });
  });

  test('is never widened by pressure, whatever the policy says', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const calm = gateOf({ ...input, pressure: [] });
        const pressed = gateOf(input);
        expect(pressed.open && !calm.open).toBe(false);
        expect(pressed.mode === 'after' && calm.mode === 'before').toBe(false);
        expect(pressed.slowSeconds).toBeGreaterThanOrEqual(calm.slowSeconds);
      }),
    );
  });

  test('that is open stays so until the moment it names, and shuts then', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const gate = gateOf(input);
        expect(gate.open).toBe(gate.why === null);
        if (!gate.closesAt) return;
        expect(gate.closesAt > input.moment).toBe(true);
        expect(gateOf({ ...input, pressure: [], moment: new Date(gate.closesAt.getTime() - 1) }).open).toBe(true);
        expect(gateOf({ ...input, pressure: [], moment: gate.closesAt }).open).toBe(false);
      }),
    );
  });

  test('that is shut and names a moment opens then, and not before by itself', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const gate = gateOf(input);
        if (gate.open || !gate.opensAt) return;
        const then = gateOf({ ...input, moment: gate.opensAt });
        // What is beyond the first reason may keep it shut, and says so then.
        expect(then.open || then.why === 'pressure').toBe(true);
        expect(gateOf({ ...input, moment: new Date(gate.opensAt.getTime() - 1) }).open).toBe(false);
      }),
    );
  });
});

test('a story is asked before its section, that before the one above, that before the paper, field by field', () => {
  const levels = {
    paper: { ...DEFAULT_POLICY, mode: 'after', slowSeconds: 30, closeAfterDays: 30 },
    parent: { slowSeconds: 60, hours: { from: '07:00', until: '22:00', days: EVERY_DAY } },
    section: { closeAfterDays: null },
    story: { mode: 'closed' },
  } as const;
  const { parent } = levels;
  expect(resolvePolicy({ ...levels, parent: { ...parent, hours: { ...parent.hours, days: [...EVERY_DAY] } } })).toEqual({
    mode: 'closed',
    closeAfterDays: null,
    hours: levels.parent.hours,
    slowSeconds: 60,
  });
  expect(resolvePolicy({ paper: DEFAULT_POLICY, parent: {}, section: {}, story: {} })).toEqual(DEFAULT_POLICY);
});

test('what is stored and cannot be read says nothing, and the rest of it holds', () => {
  expect(readPolicy({ mode: 'open', closeAfterDays: 30, hours: { from: '25:00' } })).toEqual({ closeAfterDays: 30 });
  expect(readPolicy('closed')).toEqual({});
  expect(readCommentSettings(null)).toMatchObject({ policy: DEFAULT_POLICY, rules: { vi: [], en: [] } });
  expect(readCommentSettings({ policy: { mode: 'after' }, pressure: { story: 'many' } })).toMatchObject({
    policy: { mode: 'after' },
    pressure: { story: null },
  });
});

test('hours without an end of their own, without a day, or of no clock are refused', () => {
  const said = (hours: object) => sectionPolicyInput.safeParse({ seen: '', sectionId: 1, policy: { hours } }).success;
  expect(said({ from: '07:00', until: '22:00', days: [1] })).toBe(true);
  expect(said({ from: '07:00', until: '07:00', days: [1] })).toBe(false);
  expect(said({ from: '07:00', until: '24:00', days: [1] })).toBe(false);
  expect(said({ from: '07:00', until: '22:00', days: [] })).toBe(false);
  expect(said({ from: '07:00', until: '22:00', days: [7] })).toBe(false);
});

describe('a reader who comes too early or too late', () => {
  const shut = (why: 'hours' | 'too-old' | 'pressure' | 'closed') => ({
    ...gateOf({ policy: { ...DEFAULT_POLICY, closeAfterDays: 30 }, moment: new Date(), publishedAt: new Date(), pressure: [] }),
    open: false,
    why,
    hours: { from: '07:00', until: '22:00', days: EVERY_DAY },
    opensAt: why === 'hours' || why === 'pressure' ? inVietNam('2026-11-26T07:00:00') : null,
  });

  test('is told why in a sentence, when it opens, and that the words are kept', () => {
    expect(closedSentence(shut('hours'), 'vi')).toBe(
      'Mục này nhận bình luận từ 7:00 đến 22:00 hằng ngày. Nhận lại từ 07:00 26/11/2026. Bản nháp của bạn vẫn được giữ, mời bạn gửi lại khi ấy.',
    );
    expect(closedSentence(shut('too-old'), 'vi')).toBe('Bài đã đăng quá 30 ngày nên không nhận bình luận nữa.');
    expect(shutSentence(shut('pressure'), 'en')).toContain('07:00 26/11/2026');
    expect(closedSentence(shut('closed'), 'vi')).toBe('Bài viết này không nhận bình luận.');
  });

  test('meets 410 where it stays shut and 403 where it opens again', () => {
    expect((['closed', 'too-old', 'hours', 'pressure'] as const).map((why) => closedStatus(shut(why)))).toEqual([410, 410, 403, 403]);
  });

  test('reads hours as a paper writes them', () => {
    expect(hoursWords({ from: '22:00', until: '06:30', days: [5, 6] }, 'vi')).toBe('từ 22:00 đến 6:30 hôm sau, thứ Sáu, thứ Bảy');
    expect(hoursWords({ from: '07:00', until: '00:00', days: EVERY_DAY }, 'en')).toBe('from 7:00 to 0:00 every day');
  });
});
