import { expect, test } from 'vitest';
import { makeCircuitBreaker } from '#lib/http/circuit-breaker';

test('whoever does not answer five times is left alone for a minute, asked once, and asked by all again when that was answered', () => {
  let time = 0;
  const breaker = makeCircuitBreaker({ faults: 5, restMs: 60_000, clock: () => time });
  for (let fault = 0; fault < 4; fault++) breaker.failed();
  breaker.succeeded();
  for (let fault = 0; fault < 4; fault++) breaker.failed();
  expect(breaker.mayAsk()).toBe(true);
  breaker.failed();
  expect([breaker.mayAsk(), breaker.room(4)]).toEqual([false, 0]);
  time = 59_999;
  expect(breaker.mayAsk()).toBe(false);
  time = 60_000;
  expect(breaker.room(4)).toBe(1);
  expect([breaker.mayAsk(), breaker.mayAsk(), breaker.room(4)]).toEqual([true, false, 0]);
  breaker.failed();
  expect(breaker.mayAsk()).toBe(false);
  time = 120_000;
  expect(breaker.mayAsk()).toBe(true);
  breaker.succeeded();
  expect([breaker.mayAsk(), breaker.mayAsk(), breaker.room(4)]).toEqual([true, true, 4]);
});
