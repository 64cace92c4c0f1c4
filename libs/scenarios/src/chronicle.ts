import { type AuditEntry, inTransaction, listAudit, listClocksOfCase, listTasksOfCase, lockCase } from '#store';
import { type Play } from './play';

/** A decision's explanation as the audit trail keeps it. */
interface Explained {
  readonly decision: string;
  readonly rowsMatched: readonly number[];
  readonly required?: readonly Explained[];
  /** Tables within other expressions, by their own ids. */
  readonly tables?: readonly { readonly table: string; readonly rowsMatched: readonly number[] }[];
}

/** What an audit entry's detail may hold of the case's way. */
interface Detail {
  readonly path?: readonly string[];
  readonly decisions?: readonly { readonly explanation: Explained }[];
  readonly dueAt?: string;
}

const MOST = 10_000;

/** What happened in a case so far, gathered step by step: timers and clocks are gone once they are over. */
export class Chronicle {
  /** Elements entered and flows taken, in order. */
  readonly way: string[] = [];
  /** Rows of decision tables that matched, and decisions that were made, as `<decision>` and `<decision>#<row>`. */
  readonly decided = new Set<string>();
  /** Clocks whose budget was used up. */
  readonly lapsed = new Set<string>();
  private readonly lastDays = new Map<string, string>();
  private seen = 0;

  /** The last day of every task, timer and clock that had one, as it was computed last. */
  get dueDates(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.lastDays);
  }

  /** Reads on from where it stopped. */
  async readOn({ store, caseId }: Play): Promise<void> {
    for (const entry of await listAudit(store, caseId, { after: this.seen, limit: MOST })) this.note(entry);
    const locked = await inTransaction(store, (transaction) => lockCase(transaction, { caseId }));
    const timers = locked?.timers ?? [];
    const clocks = (await listClocksOfCase(store, caseId)).map(({ clock, dueAt }) => ({ element: clock, dueAt }));
    for (const { element, dueAt } of [...(await listTasksOfCase(store, caseId)), ...timers, ...clocks]) this.noteDue(element, dueAt);
  }

  private note({ seq, kind, element, detail }: AuditEntry): void {
    const { path = [], decisions = [], dueAt } = detail as Detail;
    this.seen = seq;
    this.way.push(...path);
    for (const { explanation } of decisions) this.noteDecision(explanation);
    if (kind === 'clock-lapsed' && element !== undefined) this.lapsed.add(element);
    if (kind === 'timer-fired' && element !== undefined && dueAt !== undefined) this.noteDue(element, new Date(dueAt));
  }

  private noteDecision({ decision, rowsMatched, required = [], tables = [] }: Explained): void {
    this.decided.add(decision);
    for (const row of rowsMatched) this.decided.add(rowKey(decision, row));
    for (const { table, rowsMatched: rows } of tables) for (const row of rows) this.decided.add(rowKey(table, row));
    for (const other of required) this.noteDecision(other);
  }

  private noteDue(element: string, dueAt: Date | undefined): void {
    if (dueAt !== undefined) this.lastDays.set(element, lastDayOf(dueAt));
  }
}

/** A row of a decision table, counted from 1. */
export const rowKey = (decision: string, row: number): string => `${decision}#${String(row)}`;

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** A day is over with the midnight that follows it. */
const lastDayOf = (dueAt: Date): string => DAY.format(new Date(dueAt.getTime() - 1));
