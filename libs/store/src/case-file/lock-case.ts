import { type QueryResultRow } from 'pg';
import { type PersonId } from '#contract';
import { StoreError } from '../errors';
import { type Transaction } from '../connection/statement';
import { type CaseRow, type LockedCase } from './case-file';
import { parseCaseRow, parseRest } from './parse-locked';

const LOCK = {
  name: 'lock-case',
  text: `SELECT c.*, b.offset_ms FROM cases c CROSS JOIN business_clock b WHERE c.id = $1 FOR UPDATE OF c`,
};

const PEEK = { name: 'peek-case', text: LOCK.text.replace(' FOR UPDATE OF c', '') };

// A second statement on purpose: in READ COMMITTED it takes a new snapshot after the lock is held, so it sees what the last holder wrote.
const READ = {
  name: 'read-locked-case',
  text: `SELECT
    (SELECT body FROM case_states WHERE case_id = $1) AS body,
    json_build_object(
      'timers', (SELECT json_agg(t ORDER BY t.due_at, t.no) FROM timers t WHERE t.case_id = $1),
      'clocks', (SELECT json_agg(c) FROM clocks c WHERE c.case_id = $1),
      'subscriptions', (SELECT json_agg(s ORDER BY s.no) FROM message_subscriptions s WHERE s.case_id = $1),
      'jobs', (SELECT json_agg(j ORDER BY j.no) FROM jobs j WHERE j.case_id = $1),
      'incidents', (SELECT json_agg(i ORDER BY i.no) FROM incidents i WHERE i.case_id = $1 AND i.resolved_at IS NULL),
      'incident_count', (SELECT coalesce(max(i.no), 0) FROM incidents i WHERE i.case_id = $1),
      'task', (SELECT to_json(t) FROM tasks t WHERE t.case_id = $1 AND t.no = $2),
      'offers', (SELECT json_agg(o) FROM task_offers o WHERE o.case_id = $1 AND o.task_no = $2),
      'command', (SELECT json_build_object('id', k.id, 'digest', encode(k.digest, 'hex'), 'outcome', k.outcome)
        FROM commands k WHERE k.scope = $1 AND k.id = $3)) AS rest`,
};

/**
 * Locks the case row to the end of the transaction and reads what a command may need: the case, its encrypted state, all that it waits
 * for, the task of this number, and the command of this id if it was seen before. Undefined where there is no such case.
 */
export async function lockCase(transaction: Transaction, key: CaseKey): Promise<LockedCase | undefined> {
  return readCase(transaction, LOCK, key);
}

/** As `lockCase` without the lock, for looking at a case that others go on working on; nothing may be written of it. */
export async function peekCase(transaction: Transaction, key: CaseKey): Promise<LockedCase | undefined> {
  return readCase(transaction, PEEK, key);
}

interface CaseKey {
  readonly caseId: string;
  readonly taskNo?: number;
  readonly commandId?: string;
}

async function readCase(transaction: Transaction, opening: typeof LOCK, key: CaseKey): Promise<LockedCase | undefined> {
  const locked = transaction.query({ ...opening, values: [key.caseId] });
  const read = transaction.query({ ...READ, values: [key.caseId, key.taskNo ?? null, key.commandId ?? null] });
  const [lockedRows, readRows] = await Promise.all([locked, read]);
  const row = lockedRows.rows[0];
  if (row === undefined) return undefined;
  return { row: parseCaseRow(row), offsetMs: Number(row['offset_ms']), ...parseRest(first(readRows.rows)) };
}

/** What a new case begins with: its number's serial, the offset of the business clock, and the outcome of the same request made before. */
export interface StartFacts {
  readonly serial: number;
  readonly offsetMs: number;
  /** Staff who have declared a party of the case as a relative. */
  readonly recused: readonly PersonId[];
  readonly command?: { readonly digest: Buffer; readonly outcome: unknown };
}

const START = {
  name: 'start-facts',
  text: `SELECT b.offset_ms, k.digest, k.outcome, CASE WHEN k.id IS NULL THEN nextval('case_numbers') END AS serial,
      ARRAY(SELECT DISTINCT r.person_id FROM people p JOIN relatives r ON r.identity_number_hash = p.identity_number_hash AND r.ended_at IS NULL
        WHERE p.id = ANY ($3::uuid[])) AS recused
    FROM business_clock b LEFT JOIN commands k ON k.scope = $1 AND k.id = $2`,
};

/** Reads the start facts; the serial is 0 where the request was made before. */
export async function readStartFacts(
  transaction: Transaction,
  start: { readonly scope: string; readonly id: string; readonly parties: readonly string[] },
): Promise<StartFacts> {
  const result = await transaction.query({ ...START, values: [start.scope, start.id, start.parties] });
  const row = first(result.rows);
  const digest: unknown = row['digest'];
  return {
    serial: Number(row['serial'] ?? 0),
    offsetMs: Number(row['offset_ms']),
    recused: row['recused'] as PersonId[],
    ...(Buffer.isBuffer(digest) ? { command: { digest, outcome: row['outcome'] } } : {}),
  };
}

const FIND = { name: 'find-case-row', text: 'SELECT * FROM cases WHERE id = $1' };

/** The case's row without a lock; undefined where there is none. */
export async function findCaseRow(transaction: Transaction, caseId: string): Promise<CaseRow | undefined> {
  const result = await transaction.query({ ...FIND, values: [caseId] });
  const row = result.rows[0];
  return row === undefined ? undefined : parseCaseRow(row);
}

function first(rows: readonly QueryResultRow[]): QueryResultRow {
  const row = rows[0];
  if (row === undefined) throw new StoreError('bad-row', 'a statement that always gives a row gave none');
  return row;
}
