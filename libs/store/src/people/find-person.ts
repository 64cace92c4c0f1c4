import { type PersonId } from '#contract';
import { decryptText } from '../cipher/cipher';
import { keyedHash } from '../cipher/keyed-hash';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';
import { personContext, type Account, type PersonSecrets, type PersonView } from './person';

interface Row {
  readonly id: PersonId;
  readonly name: string;
  readonly username: string | null;
  readonly email: string | null;
  readonly active: boolean;
}

const COLUMNS = 'id, name, username, email, active';

/** The person of this id. */
export async function findPerson(store: Store, id: PersonId): Promise<PersonView | undefined> {
  return (await listPeople(store, [id]))[0];
}

/** The people of these ids that exist, in no order. */
export async function listPeople(store: Store, ids: readonly PersonId[]): Promise<readonly PersonView[]> {
  const text = `SELECT ${COLUMNS} FROM people WHERE id = ANY ($1::uuid[])`;
  const { rows } = await queryStore<Row>(store, { name: 'list-people', text, values: [ids] });
  return rows.map(toView);
}

/** The account that signs in by this name, active or not. */
export async function findPersonByUsername(store: Store, username: string): Promise<Account | undefined> {
  const text = `SELECT ${COLUMNS}, password_hash FROM people WHERE username = $1`;
  const { rows } = await queryStore<Row & { readonly password_hash: string | null }>(store, {
    name: 'find-person-by-username',
    text,
    values: [username],
  });
  return rows.map((row) => ({ ...toView(row), passwordHash: given(row.password_hash) }))[0];
}

/** The person with this identity number, found by its keyed hash. */
export async function findPersonByIdentityNumber(store: Store, identityNumber: string): Promise<PersonView | undefined> {
  const text = `SELECT ${COLUMNS} FROM people WHERE identity_number_hash = $1`;
  const hash = keyedHash(store, personContext.identityNumberHash, identityNumber);
  const { rows } = await queryStore<Row>(store, { name: 'find-person-by-identity-number', text, values: [hash] });
  return rows.map(toView)[0];
}

/** Identity number and phone in clear; undefined where there is no such person. */
export async function findPersonSecrets(store: Store, id: PersonId): Promise<PersonSecrets | undefined> {
  const text = 'SELECT identity_number, phone FROM people WHERE id = $1';
  const { rows } = await queryStore<{ identity_number: Buffer | null; phone: Buffer | null }>(store, {
    name: 'find-person-secrets',
    text,
    values: [id],
  });
  const open = (context: string, sealed: Buffer | null) => (sealed === null ? undefined : decryptText(store, context, sealed));
  return rows.map((row) => ({
    identityNumber: open(personContext.identityNumber(id), row.identity_number),
    phone: open(personContext.phone(id), row.phone),
  }))[0];
}

const toView = ({ id, name, username, email, active }: Row): PersonView => ({
  id,
  name,
  username: given(username),
  email: given(email),
  active,
});
