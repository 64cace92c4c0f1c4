import { type CaseScope } from '#access';
import { type CaseId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';
import { CASE_COLUMNS, CASE_JOINS, toCaseSummary, type CaseResult, type CaseSummary } from './case-view';

/** A case with the names of its parties and everything that `canReadCase` asks for. */
export interface CaseView extends CaseSummary {
  readonly applicantName?: string | undefined;
  readonly agentName?: string | undefined;
  readonly scope: CaseScope;
}

interface Result extends CaseResult {
  readonly applicant_name: string | null;
  readonly agent_name: string | null;
  readonly performers: readonly PersonId[] | null;
  readonly owners: readonly PersonId[] | null;
  readonly offered_to: CaseScope['offeredTo'] | null;
  readonly copied_to: CaseScope['copiedTo'] | null;
  readonly recused: readonly PersonId[];
}

const SELECT = `SELECT ${CASE_COLUMNS}, c.recused, applicant.name AS applicant_name, agent.name AS agent_name,
    (SELECT array_agg(DISTINCT person) FROM tasks t CROSS JOIN LATERAL (VALUES (t.owner_id), (t.delegator_id), (t.closed_by)) AS performer (person)
      WHERE t.case_id = c.id AND NOT t.for_applicant AND person IS NOT NULL) AS performers,
    (SELECT array_agg(DISTINCT t.owner_id) FROM tasks t WHERE t.case_id = c.id AND t.status = 'claimed'
        AND EXISTS (SELECT FROM task_offers f WHERE f.case_id = t.case_id AND f.task_no = t.no)) AS owners,
    (SELECT jsonb_agg(DISTINCT jsonb_build_object('post', f.post, 'organisationId', f.organisation_id)) FROM task_offers f
      WHERE f.case_id = c.id) AS offered_to,
    (SELECT jsonb_agg(DISTINCT jsonb_strip_nulls(jsonb_build_object('personId', y.person_id, 'post', y.post, 'organisationId', y.organisation_id)))
      FROM copies y WHERE y.case_id = c.id) AS copied_to
  FROM cases c ${CASE_JOINS} LEFT JOIN people applicant ON applicant.id = c.applicant_id LEFT JOIN people agent ON agent.id = c.agent_id`;

/** The case of this id. */
export async function findCase(store: Store, id: CaseId): Promise<CaseView | undefined> {
  const { rows } = await queryStore<Result>(store, { name: 'find-case', text: `${SELECT} WHERE c.id = $1`, values: [id] });
  return rows.map(toView)[0];
}

/** The case with this number (the one that people are told). */
export async function findCaseByNumber(store: Store, number: string): Promise<CaseView | undefined> {
  const text = `${SELECT} WHERE c.number = $1`;
  return (await queryStore<Result>(store, { name: 'find-case-by-number', text, values: [number] })).rows.map(toView)[0];
}

/** The cases of these ids, in no particular order. */
export async function listCasesById(store: Store, ids: readonly CaseId[]): Promise<readonly CaseView[]> {
  const text = `${SELECT} WHERE c.id = ANY ($1::uuid[])`;
  return (await queryStore<Result>(store, { name: 'list-cases-by-id', text, values: [ids] })).rows.map(toView);
}

function toView(row: Result): CaseView {
  const summary = toCaseSummary(row);
  const { organisationPath, townshipPath, applicantId, agentId, applicantOrganisationId } = summary;
  return {
    ...summary,
    applicantName: given(row.applicant_name),
    agentName: given(row.agent_name),
    scope: {
      organisationPath,
      ...(townshipPath === undefined ? {} : { townshipPath }),
      ...(applicantId === undefined ? {} : { applicantId }),
      ...(agentId === undefined ? {} : { agentId }),
      ...(applicantOrganisationId === undefined ? {} : { applicantOrganisationId }),
      performers: row.performers ?? [],
      recused: row.recused,
      owners: row.owners ?? [],
      processId: summary.processId,
      offeredTo: row.offered_to ?? [],
      ...(row.copied_to ? { copiedTo: row.copied_to } : {}),
    },
  };
}
