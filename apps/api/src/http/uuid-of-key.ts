import { keyDigest } from './command-id';

/** A UUID (version 8) made of who asks for what and the key, so that what is sent again meets itself. */
export function uuidOfKey(who: string, key: string): string {
  const hex = keyDigest(who, key).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
