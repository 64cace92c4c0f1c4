import { ACCOUNT_PARTS } from './account-parts';
import { type CaseChange, type CaseRow } from './case-file';
import { caseId, noneAsNull, type Part, some } from './part-values';
import { DOCUMENT_PARTS } from './document-parts';
import { DEPARTMENT_PARTS } from './department-parts';
import { MIGRATION_PARTS } from './migration-parts';
import { MOVING_PARTS } from './moving-parts';
import { NO_RECORDS_CHANGE } from '../records/record';
import { RECORD_WRITE_PARTS } from '../records/record-write-parts';
import { PUBLICITY_PARTS } from './publicity-parts';
import { RECORD_PARTS } from './record-parts';
import { TASK_PARTS } from './task-parts';
import { WAITING_PARTS } from './waiting-parts';
import { type Place } from './write-part';

/** Deletes the rows of this case with these numbers. */
const closing = (code: string, table: string, pick: (change: CaseChange) => readonly number[], column = 'no'): Part => ({
  code,
  applies: some(pick),
  sql: (change, place) =>
    `DELETE FROM ${table} WHERE case_id = ${caseId(change, place)} AND ${column} = ANY (${place(pick(change))}::int[])`,
});

/** What somebody had begun to write for a task goes with it. */
const closedTasks = ({ tasksChanged }: CaseChange): readonly number[] =>
  tasksChanged.filter(({ closedAt }) => closedAt !== undefined).map(({ no }) => no);

const state: Part = {
  code: 's',
  applies: (change) => change.state !== undefined && change.state !== null,
  sql: (change, place) =>
    change.inserted
      ? `INSERT INTO case_states (case_id, body) VALUES (${caseId(change, place)}, ${place(change.state)}::bytea)`
      : `UPDATE case_states SET body = ${place(change.state)}::bytea WHERE case_id = ${caseId(change, place)}`,
};

const stateDeleted: Part = {
  code: 'x',
  applies: (change) => change.state === null,
  sql: (change, place) => `DELETE FROM case_states WHERE case_id = ${caseId(change, place)}`,
};

const outliving: readonly Part[] = RECORD_WRITE_PARTS.map(({ code, applies, sql }) => ({
  code,
  applies: ({ records }) => records !== undefined && applies(records),
  sql: ({ records }, place) => sql(records ?? NO_RECORDS_CHANGE, place),
}));

/** PostgreSQL runs all parts on one snapshot, so none sees another's rows; order matters only where one takes what another returns. */
export const WRITE_PARTS: readonly Part[] = [
  state,
  stateDeleted,
  ...TASK_PARTS,
  ...WAITING_PARTS,
  ...MOVING_PARTS,
  ...MIGRATION_PARTS,
  ...RECORD_PARTS,
  ...DOCUMENT_PARTS,
  ...outliving,
  ...PUBLICITY_PARTS,
  ...DEPARTMENT_PARTS,
  ...ACCOUNT_PARTS,
  closing('td', 'task_drafts', closedTasks, 'task_no'),
  closing('q', 'task_offers', (change) => change.offersClosed, 'task_no'),
  closing('z', 'timers', (change) => change.timersClosed),
  closing('n', 'message_subscriptions', (change) => change.subscriptionsClosed),
  closing('l', 'jobs', (change) => change.jobsClosed),
];

const updatedColumns = (row: CaseRow) => ({
  definition_hash: Buffer.from(row.definitionHash, 'hex'),
  batch: row.batch,
  status: row.status,
  outcome: row.outcome,
  refusal: row.refusal,
  stage: row.stage,
  seq: row.seq,
  last_at: row.lastAt,
  closed_at: row.closedAt,
  alarm_at: row.alarmAt,
  armed_at: row.armedAt,
  woken: row.woken,
  audit_hash: row.auditHash,
  recused: row.recused,
  agent_id: row.agentId,
});

const insertedColumns = (row: CaseRow) => ({
  id: row.id,
  number: row.number,
  process_id: row.processId,
  region: row.region,
  organisation_id: row.organisationId,
  township_id: row.townshipId,
  applicant_id: row.applicantId,
  applicant_organisation_id: row.applicantOrganisationId,
  subject: row.subject,
  started_at: row.startedAt,
  parent_case_id: row.parent?.caseId,
  parent_call: row.parent?.call,
  call_depth: row.parent?.depth ?? 0,
  conversation: row.conversation,
  reexamined: row.reexamined,
  ...updatedColumns(row),
});

/** The statement proper, which every write ends with: the case's own row. */
export function writeCaseRow(change: CaseChange, place: Place): string {
  if (!change.inserted) {
    const sets = Object.entries(updatedColumns(change.row)).map(([column, value]) => `${column} = ${place(noneAsNull(value))}`);
    return `UPDATE cases SET ${sets.join(', ')} WHERE id = ${caseId(change, place)}`;
  }
  const columns = insertedColumns(change.row);
  return `INSERT INTO cases (${Object.keys(columns).join(', ')}) VALUES (${Object.values(columns)
    .map((value) => place(noneAsNull(value)))
    .join(', ')})`;
}
