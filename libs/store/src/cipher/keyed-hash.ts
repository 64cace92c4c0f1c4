import { createHmac } from 'node:crypto';
import { type Keyring } from './keyring';

/**
 * HMAC-SHA-256 for finding an encrypted value by equality; the context (`people.identity_number`) keeps equal values of two columns apart.
 * Width, case and spaces do not matter.
 */
export function keyedHash({ keyring }: { readonly keyring: Keyring }, context: string, value: string): Buffer {
  return createHmac('sha256', keyring.hashKey).update(context).update('\0').update(normalise(value)).digest();
}

/** HMAC-SHA-256 of a text as it is: tells two bodies apart without giving either away. */
export function keyedDigest({ keyring }: { readonly keyring: Keyring }, context: string, text: string): Buffer {
  return createHmac('sha256', keyring.hashKey).update(context).update('\0').update(text).digest();
}

const normalise = (value: string): string => value.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
