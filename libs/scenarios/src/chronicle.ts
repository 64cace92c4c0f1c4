import { type AuditEntry, inTransaction, listAudit, listClocksOfCase, listTasksOfCase, lockCase } from '#store';
import { keysOfDecision } from './keys-of-decision';
import { type Play } from './play';

/** What an audit entry's detail may hold of the case's way. */
interface Detail {
  readonly path?: readonly string[];
  readonly decisions?: readonly { readonly explanation: unknown }[];
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
    for (const key of decisions.flatMap(({ explanation }) => keysOfDecision(explanation))) this.decided.add(key);
    if (kind === 'clock-lapsed' && element !== undefined) this.lapsed.add(element);
    if (kind === 'timer-fired' && element !== undefined && dueAt !== undefined) this.noteDue(element, new Date(dueAt));
  }

  private noteDue(element: string, dueAt: Date | undefined): void {
    if (dueAt !== undefined) this.lastDays.set(element, lastDayOf(dueAt));
  }
}

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** A day is over with the midnight that follows it. */
const lastDayOf = (dueAt: Date): string => DAY.format(new Date(dueAt.getTime() - 1));
