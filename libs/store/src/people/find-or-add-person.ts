import { randomUUID } from 'node:crypto';
import { asPersonId } from '#contract';
import { type Store } from '../connection/store';
import { StoreError } from '../errors';
import { findPersonByIdentityNumber } from './find-person';
import { insertPerson } from './insert-person';
import { type PersonView } from './person';

/** Somebody as an application names them. */
export interface PersonGiven {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone?: string | undefined;
}

/** The person with this identity number, added where unknown; undefined where the number belongs to another name. */
export async function findOrAddPerson(store: Store, given: PersonGiven, now: Date): Promise<Pick<PersonView, 'id' | 'name'> | undefined> {
  const identityNumber = given.identityNumber.toUpperCase();
  const known = await findPersonByIdentityNumber(store, identityNumber);
  if (known !== undefined) return known.name === given.name ? known : undefined;
  const id = asPersonId(randomUUID());
  const phone = given.phone === undefined ? {} : { phone: given.phone };
  try {
    await insertPerson(store, { id, name: given.name, identityNumber, ...phone, createdAt: now });
    return { id, name: given.name };
  } catch (error) {
    // Somebody added the same person at the same moment.
    if (error instanceof StoreError && error.code === 'duplicate') return findOrAddPerson(store, given, now);
    throw error;
  }
}
