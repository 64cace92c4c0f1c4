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
}

interface Result {
  readonly clock: string;
  readonly unit: string;
  readonly days: number;
  readonly ledger: unknown;
  readonly due_at: Date | null;
}

/** The clocks of a case by name, running or not. */
export async function listClocksOfCase(store: Store, caseId: CaseId): Promise<readonly ClockView[]> {
  const text = 'SELECT clock, unit, days, ledger, due_at FROM clocks WHERE case_id = $1 ORDER BY clock';
  const { rows } = await queryStore<Result>(store, { name: 'list-clocks-of-case', text, values: [caseId] });
  return rows.map(({ due_at, ...row }) => ({ ...row, dueAt: instant(due_at) }));
}
