import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** An IPv4 address that is written as one of IPv6 (`::ffff:10.0.0.1`) counts as what it is. */
const read = (text: string): Address | null => (isIP(text) ? ipaddr.process(text) : null);

const WORLD: [Address, number] = [ipaddr.parse('2000::'), 3];

const within = (address: Address, [network, bits]: [Address, number]): boolean =>
  address.kind() === network.kind() && address.match([network, bits] as [ipaddr.IPv4 & ipaddr.IPv6, number]);

/** Whether a text is an address or a network in CIDR notation. */
export const isNetwork = (text: string): boolean => isIP(text) !== 0 || ipaddr.isValidCIDR(text);

function readNetwork(text: string): [Address, number] {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  const address = ipaddr.process(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

/**
 * Whether an address is one of the public internet: not this machine, not a private or shared network, no link-local, multicast or
 * reserved range, and no IPv6 range that carries an IPv4 address to somewhere else (6to4, Teredo, NAT64).
 * @param text an IPv4 or IPv6 address in its usual notation
 * @param exceptions addresses and networks in CIDR notation that are taken as well; each is one (`isNetwork`)
 */
export function isPublicAddress(text: string, exceptions: readonly string[] = []): boolean {
  const address = read(text);
  if (!address) return false;
  if (exceptions.some((network) => within(address, readNetwork(network)))) return true;
  return address.range() === 'unicast' && (address.kind() === 'ipv4' || within(address, WORLD));
}
