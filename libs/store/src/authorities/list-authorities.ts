import { type CaseId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { AUTHORITY_SELECT, type AuthorityResult, type AuthorityView, holdsAt, toAuthority } from './authority';

/** The authority of this id. */
export async function findAuthority(store: Store, id: string): Promise<AuthorityView | undefined> {
  const text = `${AUTHORITY_SELECT} WHERE a.id = $1`;
  const { rows } = await queryStore<AuthorityResult>(store, { name: 'find-authority', text, values: [id] });
  return rows.map(toAuthority)[0];
}

/** Authorities that a person has given or holds, latest first, behind `after`; at most `limit`. */
export async function listAuthorities(
  store: Store,
  { personId, after, limit }: { readonly personId: PersonId; readonly after?: string | undefined; readonly limit: number },
): Promise<readonly AuthorityView[]> {
  const text = `${AUTHORITY_SELECT} WHERE (a.applicant_id = $1 OR a.agent_id = $1)
      AND ($2::uuid IS NULL OR (a.given_at, a.id) < (SELECT given_at, id FROM authorities WHERE id = $2))
    ORDER BY a.given_at DESC, a.id DESC LIMIT $3`;
  const { rows } = await queryStore<AuthorityResult>(store, { name: 'list-authorities', text, values: [personId, after ?? null, limit] });
  return rows.map(toAuthority);
}

/** Whom an authority is between. */
export interface AuthorityPair {
  readonly applicantId: PersonId;
  readonly agentId: PersonId;
}

/** The authority for all cases that a helper holds at an instant, proven and not only stated. */
export async function findStandingAuthority(
  store: Store,
  { applicantId, agentId }: AuthorityPair,
  at: Date,
): Promise<AuthorityView | undefined> {
  const text = `${AUTHORITY_SELECT} WHERE a.applicant_id = $1 AND a.agent_id = $2 AND a.case_id IS NULL AND a.evidence <> 'stated' AND ${holdsAt('a', '$3')}
    ORDER BY a.given_at DESC LIMIT 1`;
  const { rows } = await queryStore<AuthorityResult>(store, { name: 'find-standing-authority', text, values: [applicantId, agentId, at] });
  return rows.map(toAuthority)[0];
}

/** By what the agent of a case acts in it at an instant, the one for this case before one for all. */
export async function findAuthorityInCase(
  store: Store,
  { caseId, applicantId, agentId }: AuthorityPair & { readonly caseId: CaseId },
  at: Date,
): Promise<AuthorityView | undefined> {
  const text = `${AUTHORITY_SELECT} WHERE a.applicant_id = $1 AND a.agent_id = $2 AND (a.case_id = $3 OR a.case_id IS NULL) AND ${holdsAt('a', '$4')}
    ORDER BY a.case_id NULLS LAST, a.given_at DESC LIMIT 1`;
  const values = [applicantId, agentId, caseId, at];
  const { rows } = await queryStore<AuthorityResult>(store, { name: 'find-authority-in-case', text, values });
  return rows.map(toAuthority)[0];
}

/** Authorities whose last day is over and that nobody has ended yet, the first to end first. */
export async function listLapsedAuthorities(store: Store, at: Date, limit: number): Promise<readonly AuthorityView[]> {
  const text = `${AUTHORITY_SELECT} WHERE a.ended_at IS NULL AND a.ends_at <= $1 ORDER BY a.ends_at, a.id LIMIT $2`;
  const { rows } = await queryStore<AuthorityResult>(store, { name: 'list-lapsed-authorities', text, values: [at, limit] });
  return rows.map(toAuthority);
}

/** Cases, closed ones too, in which the agent acts by this authority and by no other that holds at an instant. */
export async function listCasesByAuthority(store: Store, id: string, at: Date): Promise<readonly CaseId[]> {
  const text = `SELECT c.id FROM authorities a JOIN cases c ON c.agent_id = a.agent_id AND c.applicant_id = a.applicant_id AND (a.case_id IS NULL OR c.id = a.case_id)
    WHERE a.id = $1 AND NOT EXISTS (SELECT FROM authorities o WHERE o.id <> a.id AND o.applicant_id = a.applicant_id AND o.agent_id = a.agent_id
      AND (o.case_id IS NULL OR o.case_id = c.id) AND ${holdsAt('o', '$2')}) ORDER BY c.id`;
  const { rows } = await queryStore<{ id: CaseId }>(store, { name: 'list-cases-by-authority', text, values: [id, at] });
  return rows.map((row) => row.id);
}

/** Open cases of an applicant in which nobody acts for them. */
export async function listUnaidedCases(store: Store, applicantId: PersonId): Promise<readonly CaseId[]> {
  const text = `SELECT id FROM cases WHERE applicant_id = $1 AND agent_id IS NULL AND status = 'open' ORDER BY id`;
  const { rows } = await queryStore<{ id: CaseId }>(store, { name: 'list-unaided-cases', text, values: [applicantId] });
  return rows.map((row) => row.id);
}
