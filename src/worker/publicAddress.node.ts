import { BlockList, isIP } from 'node:net';

/**
 * IPv4 addresses that are not of the public internet, as the network and its length.
 * https://www.iana.org/assignments/iana-ipv4-special-registry/
 */
const notPublicV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** All IPv6 addresses but 2000::/3, and there what is for documentation, tunnels and tests. https://www.iana.org/assignments/iana-ipv6-special-registry/ */
const notPublicV6: readonly (readonly [string, number])[] = [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

/** IPv6 networks whose addresses carry an IPv4 address at their end, which decides. */
const carriers = [/^::ffff:(.+)$/i, /^64:ff9b::(.+)$/i];

/** Whether an IP address, as DNS or a URL gives it, is one of the public internet. Anything that is no address is not. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const family = isIP(plain);
  if (family === 0) return false;
  if (family === 4) return !v4().check(plain, 'ipv4');
  const carried = carriers.map((carrier) => carrier.exec(plain)?.[1]).find((tail) => tail !== undefined);
  const inside = carried === undefined ? undefined : dotted(carried);
  if (inside !== undefined) return isPublicAddress(inside);
  return !v6().check(plain, 'ipv6');
}

function v4(): BlockList {
  const list = new BlockList();
  for (const [network, length] of notPublicV4) list.addSubnet(network, length, 'ipv4');
  return list;
}

function v6(): BlockList {
  const list = new BlockList();
  for (const [network, length] of notPublicV6) list.addSubnet(network, length, 'ipv6');
  return list;
}

/** The IPv4 address that the last 32 bits of an IPv6 address spell (`7f00:1`, `127.0.0.1`); `undefined` for other tails. */
function dotted(tail: string): string | undefined {
  if (isIP(tail) === 4) return tail;
  const groups = /^(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/i.exec(tail);
  if (!groups) return undefined;
  const [high, low] = [groups[1] ?? '0', groups[2]!].map((group) => Number.parseInt(group, 16)) as [number, number];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
