import { randomUUID } from 'node:crypto';
import { type CaseId, type PersonId } from '#contract';
import { decryptText, encrypt } from '../cipher/cipher';
import { keyedHash } from '../cipher/keyed-hash';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { personContext } from '../people/person';

/** A relative (近亲属) whom somebody has declared; the identity number is kept as a keyed hash only. */
export interface Relative {
  readonly id: string;
  readonly name: string;
  readonly relation: string;
  readonly declaredAt: Date;
}

interface Declaration {
  readonly personId: PersonId;
  readonly identityNumber: string;
  readonly name: string;
  readonly relation: string;
  readonly at: Date;
}

const nameContext = (id: string): string => `relatives.name:${id}`;

/** Keeps a declaration and gives its id; declared before, it gives that one. */
export async function declareRelative(store: Store, { personId, identityNumber, name, relation, at }: Declaration): Promise<string> {
  const id = randomUUID();
  const hash = keyedHash(store, personContext.identityNumberHash, identityNumber);
  // The row that stands is written as it was, so that its id comes back.
  const text = `INSERT INTO relatives (id, person_id, identity_number_hash, name, relation, declared_at) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (person_id, identity_number_hash) WHERE ended_at IS NULL DO UPDATE SET relation = relatives.relation RETURNING id`;
  const values = [id, personId, hash, encrypt(store, nameContext(id), name), relation, at];
  const { rows } = await queryStore<{ id: string }>(store, { name: 'declare-relative', text, values });
  return rows[0]?.id ?? id;
}

/** Whom this person has declared and not taken back, in the order of declaration. */
export async function listRelatives(store: Store, personId: PersonId): Promise<readonly Relative[]> {
  const text = `SELECT id, name, relation, declared_at FROM relatives WHERE person_id = $1 AND ended_at IS NULL ORDER BY declared_at, id`;
  const { rows } = await queryStore<{ id: string; name: Buffer; relation: string; declared_at: Date }>(store, {
    name: 'list-relatives',
    text,
    values: [personId],
  });
  return rows.map(({ id, name, relation, declared_at }) => ({
    id,
    name: decryptText(store, nameContext(id), name),
    relation,
    declaredAt: declared_at,
  }));
}

/** Ends a declaration of this person; false where there is none. Cases that the person keeps out of are not given back. */
export async function endRelative(
  store: Store,
  { id, personId, at }: { readonly id: string; readonly personId: PersonId; readonly at: Date },
): Promise<boolean> {
  const text = 'UPDATE relatives SET ended_at = $3 WHERE id = $1 AND person_id = $2 AND ended_at IS NULL';
  return (await queryStore(store, { name: 'end-relative', text, values: [id, personId, at] })).rowCount === 1;
}

/** Open cases in which a declared relative is applicant or agent. */
export async function listOpenCasesOfRelative(store: Store, relativeId: string): Promise<readonly CaseId[]> {
  const text = `SELECT c.id FROM relatives r JOIN people p ON p.identity_number_hash = r.identity_number_hash
      JOIN cases c ON c.applicant_id = p.id OR c.agent_id = p.id
    WHERE r.id = $1 AND c.status = 'open' ORDER BY c.id`;
  const { rows } = await queryStore<{ id: CaseId }>(store, { name: 'list-open-cases-of-relative', text, values: [relativeId] });
  return rows.map(({ id }) => id);
}
