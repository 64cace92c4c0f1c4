import { type CaseId } from '#contract';
import { type CaseRow } from '../case-file/case-file';
import { parseCaseRow } from '../case-file/parse-locked';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** A case as it stands without a lock: what another one inherits from it. */
export interface Caller {
  readonly row: CaseRow;
  /** Encrypted; undefined once the case is closed. */
  readonly state?: Buffer;
  readonly agentName?: string;
}

/** The case of this id, for one that it calls. */
export async function findCaller(store: Store, caseId: CaseId): Promise<Caller | undefined> {
  const text = `SELECT c.*, s.body, p.name AS agent_name FROM cases c LEFT JOIN case_states s ON s.case_id = c.id
    LEFT JOIN people p ON p.id = c.agent_id WHERE c.id = $1`;
  const { rows } = await queryStore<{ body: Buffer | null; agent_name: string | null }>(store, {
    name: 'find-caller',
    text,
    values: [caseId],
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  const { body, agent_name } = row;
  return { row: parseCaseRow(row), ...(body === null ? {} : { state: body }), ...(agent_name === null ? {} : { agentName: agent_name }) };
}

/** The case that a call has started; undefined where it has not yet. */
export async function findCalledCase(store: Store, call: { readonly caseId: string; readonly call: number }): Promise<CaseId | undefined> {
  const text = 'SELECT id FROM cases WHERE parent_case_id = $1 AND parent_call = $2';
  const { rows } = await queryStore<{ id: CaseId }>(store, { name: 'find-called-case', text, values: [call.caseId, call.call] });
  return rows[0]?.id;
}
