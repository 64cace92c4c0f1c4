import { isIPv6 } from 'node:net';

/** Groups of the prefix that one household or office gets; the other 64 bits are free to choose. */
const PREFIX_GROUPS = 4;
const MAPPED_IPV4 = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;

/** What tries from an address are counted under: the address, or the /64 of an IPv6 one, of which a caller has as many as there are tries. */
export function addressKey(ip: string | undefined): string {
  if (ip === undefined) return '';
  const mapped = MAPPED_IPV4.exec(ip)?.[1];
  if (mapped !== undefined) return mapped;
  const [plain = ''] = ip.split('%', 1);
  return isIPv6(plain) ? `${groupsOf(plain).slice(0, PREFIX_GROUPS).join(':')}::/64` : ip;
}

/** All eight groups; the zeros that `::` leaves out are put back, leading zeros of a group are not told. */
function groupsOf(ip: string): readonly string[] {
  const [head = '', tail] = ip.toLowerCase().split('::');
  const [first, last] = [split(head), split(tail ?? '')];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  return [...first, ...Array<string>(missing).fill('0'), ...last].map((group) => group.replace(/^0+(?=.)/, ''));
}

const split = (text: string): readonly string[] => (text === '' ? [] : text.split(':'));
