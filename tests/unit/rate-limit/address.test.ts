import { expect, test } from 'vitest';
import { addressPrefix } from '#lib/rate-limit/address';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::ffff:cb00:7107', '203.0.113.7'],
  ['0:0:0:0:0:FFFF:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/64'],
  ['unknown', 'unknown'],
  ['', 'unknown'],
  ['203.0.113.7, 10.0.0.1', 'unknown'],
])('a client at %j is counted as %j', (address, prefix) => {
  expect(addressPrefix(address)).toBe(prefix);
});

test('neighbours in one household are counted together, and another household is not', () => {
  expect(addressPrefix('2001:db8:1:2::aa')).toBe(addressPrefix('2001:db8:1:2:ffff::bb'));
  expect(addressPrefix('2001:db8:1:3::aa')).not.toBe(addressPrefix('2001:db8:1:2::aa'));
});
