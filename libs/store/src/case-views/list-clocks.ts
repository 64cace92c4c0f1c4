import { type CaseId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { instant } from '../row-values';

/** A clock of a case; its ledger is that of `#calendar`, parsed there. */
export interface ClockView {
  readonly clock: string;
  readonly unit: string;
  readonly days: number;
  readonly ledger: unknown;
  readonly dueAt?: Date | undefined;
  /** Names of the people in the ledger, by id. */
  readonly names: Readonly<Record<string, string>>;
}

interface Result {
  readonly clock: string;
  readonly unit: string;
  readonly days: number;
  readonly ledger: unknown;
  readonly due_at: Date | null;
  readonly names: Readonly<Record<string, string>> | null;
}

const TEXT = `SELECT clock, unit, days, ledger, due_at,
    (SELECT json_object_agg(id, name) FROM people
      WHERE id IN (SELECT (entry->>'by')::uuid FROM jsonb_array_elements(ledger->'entries') entry WHERE entry ? 'by')) AS names
  FROM clocks WHERE case_id = $1 ORDER BY clock`;

/** The clocks of a case by name, running or not. */
export async function listClocksOfCase(store: Store, caseId: CaseId): Promise<readonly ClockView[]> {
  const { rows } = await queryStore<Result>(store, { name: 'list-clocks-of-case', text: TEXT, values: [caseId] });
  return rows.map(({ due_at, names, ...row }) => ({ ...row, dueAt: instant(due_at), names: names ?? {} }));
}
