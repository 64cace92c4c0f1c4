import { decryptJson, encrypt } from '../cipher/cipher';
import { keyedDigest, keyedHash } from '../cipher/keyed-hash';
import { type Store } from '../connection/store';
import { StoreError } from '../errors';
import { personContext } from '../people/person';

/** Somebody whom a department vouches for; need not have an account or a case. */
export interface TaggedPerson {
  readonly identityNumber: string;
  readonly name: string;
}

/** A person as stored: found by hashes, read with the key. */
export interface SealedPerson {
  readonly hash: Buffer;
  readonly nameHash: Buffer;
  readonly sealed: Buffer;
}

/** The hash under which an identity number is stored everywhere: people, tags, cases. */
export const identityHash = (store: Pick<Store, 'keyring'>, identityNumber: string): Buffer =>
  keyedHash(store, personContext.identityNumberHash, identityNumber);

/** The hash of a name as rosters write it; for telling a mistyped number from somebody who has left. */
export const nameHash = (store: Pick<Store, 'keyring'>, name: string): Buffer => keyedDigest(store, 'identity_tags.name', name);

const contextOf = (hash: Buffer): string => `identity_tags.person:${hash.toString('hex')}`;

/** Encrypts a person; bound to the number's hash, so that a row of a roster and the tag made of it carry the same envelope. */
export function sealPerson(store: Pick<Store, 'keyring'>, person: TaggedPerson): SealedPerson {
  const hash = identityHash(store, person.identityNumber);
  const { identityNumber, name } = person;
  return { hash, nameHash: nameHash(store, name), sealed: encrypt(store, contextOf(hash), JSON.stringify([identityNumber, name])) };
}

/** Number and name in clear: callers mask them by role and audit the reading. */
export function openPerson(store: Pick<Store, 'keyring'>, { hash, sealed }: Pick<SealedPerson, 'hash' | 'sealed'>): TaggedPerson {
  const content = decryptJson(store, contextOf(hash), sealed);
  const [identityNumber, name]: readonly unknown[] = Array.isArray(content) ? content : [];
  if (typeof identityNumber !== 'string' || typeof name !== 'string') throw new StoreError('bad-row', 'a tagged person of another shape');
  return { identityNumber, name };
}
