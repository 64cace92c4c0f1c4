import { type PersonId } from '#contract';
import { keyedHash } from '../cipher/keyed-hash';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { personContext } from '../people/person';

/** Whose relative somebody is, as that person declared. */
export interface DeclaredRelation {
  readonly personId: PersonId;
  readonly relation: string;
}

/** Who has declared one of these people, by identity number, as a relative (近亲属) and not taken it back. */
export async function listDeclaredRelations(store: Store, identityNumbers: readonly string[]): Promise<readonly DeclaredRelation[]> {
  const hashes = identityNumbers.map((each) => keyedHash(store, personContext.identityNumberHash, each));
  const text = `SELECT person_id, relation FROM relatives WHERE identity_number_hash = ANY($1) AND ended_at IS NULL ORDER BY person_id, id`;
  const { rows } = await queryStore<{ person_id: PersonId; relation: string }>(store, {
    name: 'list-declared-relations',
    text,
    values: [hashes],
  });
  return rows.map(({ person_id: personId, relation }) => ({ personId, relation }));
}
