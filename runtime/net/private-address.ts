import { BlockList, isIP } from 'node:net';

/** `public`: may be reached by anybody's wish. `private`: somebody's own network. `never`: this machine and its like. */
export type AddressReach = 'public' | 'private' | 'never';

/** Networks of one's own: RFC 1918, RFC 6598 (shared by a carrier), RFC 4193. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'];

/**
 * What no message is ever sent to: this host, link-local (where clouds keep their credentials), multicast, and what
 * RFC 6890 sets aside for documentation, tests and protocols; also addresses that wrap an IPv4 one (NAT64, 6to4,
 * Teredo), for what they wrap could be any of these.
 */
const NEVER = [
  ...['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24'],
  ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ...['::/128', '::1/128', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/32', '2001:db8::/32'],
  ...['2002::/16', 'fe80::/10', 'ff00::/8'],
];

const LOOPBACK = ['127.0.0.0/8', '::1/128'];

const [privateNetworks, neverNetworks, loopback] = [listOf(PRIVATE), listOf(NEVER), listOf(LOOPBACK)];

/** What kind of network an IP address belongs to; an IPv4 address within IPv6 counts as the IPv4 one. */
export function reachOf(address: string): AddressReach {
  if (isIn(neverNetworks, address)) return 'never';
  return isIn(privateNetworks, address) ? 'private' : 'public';
}

/** This machine itself. */
export function isLoopback(address: string): boolean {
  return isIn(loopback, address);
}

/** The address that a URL's host spells out (`[::1]`, `127.0.0.1`); null where it is a name. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? null : bare;
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix = ''] = network.split('/');
    list.addSubnet(address, Number(prefix), familyOf(address));
  }
  return list;
}

function isIn(list: BlockList, address: string): boolean {
  return list.check(address, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
