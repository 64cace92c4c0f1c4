import { type CaseId, type OrganisationId, type PersonId } from '#contract';
import { keyedHash } from '../cipher/keyed-hash';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { personContext } from '../people/person';
import { CASE_COLUMNS, CASE_JOINS, toCaseSummary, type CaseResult, type CaseSummary } from './case-view';

/** A page of cases, latest started first; `after` is the last case of the page before. */
export interface CasePage {
  readonly after?: CaseId | undefined;
  readonly limit: number;
}

const BEHIND_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Cases of whoever has this identity number, found by its keyed hash; the caller judges which of them the actor may read. */
export async function findCasesByIdentityNumber(
  store: Store,
  identityNumber: string,
  { after, limit }: CasePage,
): Promise<readonly CaseSummary[]> {
  const text = `SELECT ${CASE_COLUMNS} FROM (SELECT id FROM people WHERE identity_number_hash = $1) p
    CROSS JOIN LATERAL (SELECT * FROM cases WHERE applicant_id = p.id AND id < $2::uuid ORDER BY id DESC LIMIT $3) c ${CASE_JOINS} ORDER BY c.id DESC`;
  const hash = keyedHash(store, personContext.identityNumberHash, identityNumber);
  const { rows } = await queryStore<CaseResult>(store, {
    name: 'find-cases-by-identity-number',
    text,
    values: [hash, after ?? BEHIND_ALL, limit],
  });
  return rows.map(toCaseSummary);
}

/** Somebody, with the organisations in whose name they act. */
export interface PartyOf {
  readonly personId: PersonId;
  readonly organisations: readonly OrganisationId[];
}

/** Cases in which this person is applicant or agent, or acts for the organisation that applies. */
export async function listCasesOfParty(
  store: Store,
  { personId, organisations }: PartyOf,
  { after, limit }: CasePage,
): Promise<readonly CaseSummary[]> {
  const text = `SELECT ${CASE_COLUMNS} FROM (
      SELECT * FROM (
        (SELECT * FROM cases WHERE applicant_id = $1 AND id < $2::uuid ORDER BY id DESC LIMIT $3)
        UNION ALL
        (SELECT * FROM cases WHERE agent_id = $1 AND applicant_id IS DISTINCT FROM $1 AND id < $2::uuid ORDER BY id DESC LIMIT $3)
        UNION ALL
        (SELECT l.* FROM unnest($4::text[]) named (id)
          CROSS JOIN LATERAL (SELECT * FROM cases WHERE applicant_organisation_id = named.id AND id < $2::uuid ORDER BY id DESC LIMIT $3) l)
      ) either ORDER BY id DESC LIMIT $3) c ${CASE_JOINS} ORDER BY c.id DESC`;
  const { rows } = await queryStore<CaseResult>(store, {
    name: 'list-cases-of-party',
    text,
    values: [personId, after ?? BEHIND_ALL, limit, organisations],
  });
  return rows.map(toCaseSummary);
}
