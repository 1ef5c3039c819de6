import { isIP, isIPv6 } from 'node:net';

import type { Context } from 'koa';

/** Groups of an IPv6 address that name a network of one subscriber: 4 × 16 bits make a /64 (RFC 6177 §2, RFC 4291 §2.5.1). */
const NETWORK_GROUPS = 4;

/** All eight groups of an IPv6 address, each as short as it gets. */
const groupsOf = (address: string): string[] => {
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = [], after = []] = shortest
    .split('::')
    .map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after];
};

/**
 * Whom an IP address counts for: an IPv4 address for itself, an IPv6 address for its whole /64, since one subscriber
 * has that many to choose from.
 */
export const networkOf = (ip: string): string => {
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(ip) ?? [];
  if (mapped !== undefined) {
    return mapped;
  }
  if (!isIPv6(ip)) {
    return ip;
  }
  const [withoutZone = ''] = ip.split('%', 1);
  return `${groupsOf(withoutZone).slice(0, NETWORK_GROUPS).join(':')}::/64`;
};

/**
 * The network that a request comes from. Behind a proxy, Strapi takes the address from a header, which may hold anything
 * where the proxy lets readers write it: what is no IP address counts for the connection's.
 */
export const clientNetwork = ({ ip, req }: Pick<Context, 'ip' | 'req'>): string =>
  networkOf(isIP(ip) ? ip : (req.socket.remoteAddress ?? ''));
