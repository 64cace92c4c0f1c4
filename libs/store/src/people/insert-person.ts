import { type PersonId } from '#contract';
import { encrypt } from '../cipher/cipher';
import { keyedHash } from '../cipher/keyed-hash';
import { type Statement, type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { personContext, type NewPerson } from './person';

const INSERT = {
  name: 'insert-person',
  text: `INSERT INTO people
    (id, name, username, password_hash, identity_number, identity_number_hash, phone, phone_hash, email, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};

/** Adds a person; `duplicate` (constraint `people_username_key` or `people_identity_number_hash_key`) where one is there already. */
export async function insertPerson(store: Store, person: NewPerson, on: Store | Transaction = store): Promise<void> {
  await queryStore(on, insertion(store, person));
}

function insertion(store: Store, person: NewPerson): Statement {
  const { id, name, username, passwordHash, identityNumber, phone, email, createdAt } = person;
  const sealed = (context: string, value: string | undefined) => (value === undefined ? null : encrypt(store, context, value));
  const hashed = (context: string, value: string | undefined) => (value === undefined ? null : keyedHash(store, context, value));
  return {
    ...INSERT,
    values: [
      id,
      name,
      username ?? null,
      passwordHash ?? null,
      sealed(personContext.identityNumber(id), identityNumber),
      hashed(personContext.identityNumberHash, identityNumber),
      sealed(personContext.phone(id), phone),
      hashed(personContext.phoneHash, phone),
      email ?? null,
      createdAt,
    ],
  };
}

/** Sets the password's argon2id hash; false where there is no such person. */
export async function setPasswordHash(store: Store, id: PersonId, passwordHash: string): Promise<boolean> {
  const text = 'UPDATE people SET password_hash = $2 WHERE id = $1';
  return (await queryStore(store, { name: 'set-password-hash', text, values: [id, passwordHash] })).rowCount === 1;
}

/** Lets a person act or not; an inactive one keeps its records but signs in nowhere and is no candidate. */
export async function setActive(store: Store, id: PersonId, active: boolean): Promise<boolean> {
  const text = 'UPDATE people SET active = $2 WHERE id = $1';
  return (await queryStore(store, { name: 'set-active', text, values: [id, active] })).rowCount === 1;
}
