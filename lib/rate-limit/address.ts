import { isIPv4, isIPv6 } from 'node:net';

/**
 * What one household shares, and so what a limit counts: an IPv4 address as it is, the /64 of an IPv6 address
 * (every line is given at least that much), the IPv4 address inside an IPv4-mapped one. Anything else is 'unknown'.
 */
export function addressPrefix(address: string): string {
  if (isIPv4(address)) return address;
  const bare = address.split('%')[0] ?? '';
  if (!isIPv6(bare)) return 'unknown';
  const groups = expand(bare);
  const [, , , , , marker, high, low] = groups;
  if (groups.slice(0, 5).every((group) => group === 0) && marker === 0xffff && high !== undefined && low !== undefined)
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight 16-bit groups of a valid IPv6 address. */
function expand(address: string): number[] {
  const dotted = address.match(/^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/);
  const plain = dotted ? `${dotted[1]}${pair(dotted[2], dotted[3])}:${pair(dotted[4], dotted[5])}` : address;
  const [head = '', tail] = plain.split('::');
  const before = parse(head);
  const after = parse(tail ?? '');
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
}

const pair = (high: string | undefined, low: string | undefined): string => (Number(high) * 256 + Number(low)).toString(16);
const parse = (groups: string): number[] => (groups ? groups.split(':').map((group) => Number.parseInt(group, 16)) : []);
