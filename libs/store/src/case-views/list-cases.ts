import { type CaseId, type OrganisationId, type PersonId } from '#contract';
import { keyedHash } from '../cipher/keyed-hash';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { personContext } from '../people/person';
import { instant } from '../row-values';
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

/** Which of a party's cases: those in which it owes something, the other open ones, or the closed ones. */
export const PARTY_CASES = ['waiting', 'under-way', 'closed'] as const;
/** One of these. */
export type PartyCases = (typeof PARTY_CASES)[number];

/** Open tasks `t` of the case `c` that are the applicant's, or of the organisation that applies. */
const OF_PARTY = `t.status IN ('ready', 'claimed') AND (t.for_applicant OR EXISTS (SELECT FROM task_offers f
  WHERE f.case_id = t.case_id AND f.task_no = t.no AND f.organisation_id = c.applicant_organisation_id))`;
const WAITS = `EXISTS (SELECT FROM tasks t WHERE t.case_id = c.id AND ${OF_PARTY})`;

const CONDITIONS = {
  waiting: `AND c.status = 'open' AND ${WAITS}`,
  'under-way': `AND c.status = 'open' AND NOT ${WAITS}`,
  closed: `AND c.status = 'closed'`,
} as const satisfies Readonly<Record<PartyCases, string>>;

/** Cases in which this person is applicant or agent, or acts for the organisation that applies. */
export async function listCasesOfParty(
  store: Store,
  party: PartyOf,
  page: CasePage & { readonly which?: PartyCases | undefined },
): Promise<readonly CaseSummary[]> {
  const { rows } = await queryStore<CaseResult>(store, partyCasesStatement(party, page));
  return rows.map(toCaseSummary);
}

/** Each way of being a party by its index, then the latest of all. */
export function partyCasesStatement(
  { personId, organisations }: PartyOf,
  { after, limit, which }: CasePage & { readonly which?: PartyCases | undefined },
): Statement {
  const rest = `c.id < $2::uuid ${which === undefined ? '' : CONDITIONS[which]} ORDER BY c.id DESC LIMIT $3`;
  const text = `SELECT ${CASE_COLUMNS} FROM (
      SELECT * FROM (
        (SELECT * FROM cases c WHERE c.applicant_id = $1 AND ${rest})
        UNION ALL
        (SELECT * FROM cases c WHERE c.agent_id = $1 AND c.applicant_id IS DISTINCT FROM $1 AND ${rest})
        UNION ALL
        (SELECT l.* FROM unnest($4::text[]) named (id)
          CROSS JOIN LATERAL (SELECT * FROM cases c WHERE c.applicant_organisation_id = named.id AND ${rest}) l)
      ) either ORDER BY id DESC LIMIT $3) c ${CASE_JOINS} ORDER BY c.id DESC`;
  return { name: `list-cases-of-party-${which ?? 'all'}`, text, values: [personId, after ?? BEHIND_ALL, limit, organisations] };
}

/** Something that a party owes in a case. */
export interface OwedTask {
  readonly caseId: CaseId;
  readonly no: number;
  readonly kind: 'step' | 'signature' | 'supplement';
  readonly element: string;
  readonly dueAt?: Date | undefined;
}

/** What the parties of these cases owe, the most urgent first. */
export async function listOwedTasks(store: Store, caseIds: readonly CaseId[]): Promise<readonly OwedTask[]> {
  const text = `SELECT t.case_id, t.no, t.kind, t.element, t.due_at FROM tasks t JOIN cases c ON c.id = t.case_id
    WHERE t.case_id = ANY($1) AND c.status = 'open' AND ${OF_PARTY} ORDER BY t.due_at NULLS LAST, t.no`;
  const { rows } = await queryStore<{
    readonly case_id: CaseId;
    readonly no: number;
    readonly kind: OwedTask['kind'];
    readonly element: string;
    readonly due_at: Date | null;
  }>(store, { name: 'list-owed-tasks', text, values: [caseIds] });
  return rows.map(({ case_id: caseId, due_at: dueAt, ...rest }) => ({ caseId, dueAt: instant(dueAt), ...rest }));
}
