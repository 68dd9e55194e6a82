import { expect, test } from 'vitest';
import { isNetwork, isPublicAddress } from '#lib/http/public-address';

const PRIVATE = [
  ...['127.0.0.1', '127.255.255.254', '10.1.1.1', '172.16.0.1', '172.31.255.255', '192.168.0.1', '100.64.0.1', '169.254.169.254'],
  ...['0.0.0.0', '0.1.2.3', '192.0.0.1', '192.0.2.1', '192.88.99.1', '198.18.0.1', '198.51.100.1', '203.0.113.9', '224.0.0.1'],
  ...['239.255.255.255', '240.0.0.1', '255.255.255.255', '2130706433', '0x7f.1', '017700000001', '127.1', '0177.0.0.1'],
  ...['::1', '::', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:a9fe:a9fe', '::127.0.0.1', '::7f00:1', '::ffff:0:127.0.0.1'],
  ...['64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001::1', '2001:db8::1', '3fff::1', 'fc00::1', 'fd12::1', 'fe80::1'],
  ...['fe80::1%eth0', 'fec0::1', 'ff02::1', '100::1', '2001:2::1', '2001:20::1', '5f00::1', '4000::1', ''],
  ...['localhost', '1.2.3', 'one.two.three.four'],
];

test.each(PRIVATE)('%j is no address of the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1', '::ffff:8.8.8.8'])(
  '%s is one',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test('an operator names networks of their own, and only those open', () => {
  expect(isPublicAddress('10.1.2.3', ['10.1.0.0/16'])).toBe(true);
  expect(isPublicAddress('::ffff:10.1.2.3', ['10.1.0.0/16'])).toBe(true);
  expect(isPublicAddress('10.2.2.3', ['10.1.0.0/16'])).toBe(false);
  expect(isPublicAddress('fd00::1', ['10.1.0.0/16', 'fd00::1'])).toBe(true);
  expect(isPublicAddress('fd00::2', ['10.1.0.0/16', 'fd00::1'])).toBe(false);
});

test('a network is told from what is none', () => {
  expect(['10.0.0.0/8', '10.1.1.1', 'fd00::/8', '::1'].every(isNetwork)).toBe(true);
  expect(['10.0.0.0/33', 'example.org', '', '10.0.0.0/'].some(isNetwork)).toBe(false);
});
