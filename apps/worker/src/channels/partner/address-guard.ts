import { BlockList, isIP } from 'node:net';

/** Addresses that are no partner's: this machine, private networks, link-local ones (where clouds keep their metadata), and all that is no host. */
const FORBIDDEN: readonly (readonly [net: string, bits: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  // Link-local and, next to it, the former site-local (RFC 3879).
  ['fe80::', 9, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

const forbidden = new BlockList();
for (const [net, bits, family] of FORBIDDEN) forbidden.addSubnet(net, bits, family);

const MAPPED_IPV4 = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;
const HEX_MAPPED = /^(?:0{0,4}:){2,7}ffff:/i;

/** Whether a name resolved to an address that a message may be sent to; this machine's own only where a demo or test allows it. */
export function mayConnect(address: string, allowLoopback: boolean): boolean {
  const plain = MAPPED_IPV4.exec(address)?.[1] ?? address;
  const family = isIP(plain);
  if (family === 0 || HEX_MAPPED.test(plain)) return false;
  if (allowLoopback && (plain === '::1' || plain.startsWith('127.'))) return true;
  return !forbidden.check(plain, family === 4 ? 'ipv4' : 'ipv6');
}
