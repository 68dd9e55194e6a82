import { expect, test } from 'vitest';
import { clockIn, dayIn, longTime, monthIn, timeIn } from '#components/reader/words.ts';

// Midnight in Viet Nam is still the evening before in Greenwich.
const moment = new Date('2020-06-30T17:05:00Z');

test('a Vietnamese reader reads times as the country writes them', () => {
  expect(timeIn(moment, 'vi')).toBe('00:05 01/07/2020');
  expect(longTime(moment, 'vi')).toBe('Thứ Tư, 01/07/2020, 00:05 (GMT+7)');
  expect(clockIn(moment, 'vi')).toEqual({ clock: '00:05', day: '01/07' });
  expect([dayIn('2020-07-01', 'vi'), monthIn('2020-07', 'vi')]).toEqual(['01/07/2020', '07/2020']);
});

test('an English reader is never left to guess which number is the month', () => {
  expect(timeIn(moment, 'en')).toBe('00:05, 1 July 2020');
  expect(longTime(moment, 'en')).toBe('Wednesday, 1 July 2020, 00:05 (GMT+7)');
  expect(clockIn(moment, 'en')).toEqual({ clock: '00:05', day: '1 Jul' });
  expect([dayIn('2020-07-01', 'en'), monthIn('2020-07', 'en')]).toEqual(['1 July 2020', 'July 2020']);
});
