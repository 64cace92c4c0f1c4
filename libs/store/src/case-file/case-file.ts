import { type CaseId, type OrganisationId, type PersonId } from '#contract';
import { type DocumentChange } from './issued-document-row';
import { type ClosedEntry, type ObjectionRow, type PublicityEntryRow } from './publicity-rows';
import { type RecordsChange } from '../records/record';
import { type AuditRow, type CopyRow, type OutboxRow } from './told-rows';
import { type DepartmentChange } from '../departments/department-change';
import { type WakeRow } from './wake-row';

/** A row of `cases` as `advance` sees it. */
export interface CaseRow {
  readonly id: CaseId;
  readonly number: string;
  readonly processId: string;
  /** SHA-256 in hex. */
  readonly definitionHash: string;
  readonly region: string;
  readonly organisationId: OrganisationId;
  readonly townshipId?: OrganisationId;
  readonly applicantId?: PersonId;
  readonly agentId?: PersonId;
  /** The organisation that applies, instead of a person. */
  readonly applicantOrganisationId?: OrganisationId;
  readonly subject: string;
  /** The batch (批次) in which it is worked on. */
  readonly batch?: string | undefined;
  readonly status: 'open' | 'closed';
  readonly outcome?: string;
  /** Code of the reason with which it was refused. */
  readonly refusal?: string;
  readonly stage?: string;
  readonly seq: number;
  readonly startedAt: Date;
  readonly lastAt: Date;
  readonly closedAt?: Date;
  readonly alarmAt?: Date | undefined;
  /** The alarm that the workflow has armed, or will learn of by a wake that is left. */
  readonly armedAt?: Date | undefined;
  /** A workflow was asked for at least once, so it must be told of the end. */
  readonly woken: boolean;
  readonly auditHash: Buffer;
  /** People who keep out of the case (回避): they do nothing in it. */
  readonly recused: readonly PersonId[];
  /** The case that has called this one, the number of its call, and how many calls deep this one lies. */
  readonly parent?: CaseParent;
  /** The case whose message began the conversation in which this one was started. */
  readonly conversation?: string;
  /** The closed case that this one looks at anew; what is said of it never changes. */
  readonly reexamined?: ReexaminedCase;
}

/** A closed case as one that re-examines it (申诉、复查) knows it. */
export interface ReexaminedCase {
  readonly id: CaseId;
  readonly number: string;
  readonly process: string;
  readonly outcome: string | null;
  /** Code of the reason with which it was refused. */
  readonly refusal: string | null;
  /** The day in China on which it was closed. */
  readonly endedOn: string;
}

/** Where a case was called from. */
export interface CaseParent {
  readonly caseId: CaseId;
  readonly call: number;
  readonly depth: number;
}

/** A row of `tasks`. */
export interface TaskRow {
  readonly no: number;
  readonly element: string;
  readonly status: 'ready' | 'claimed' | 'completed' | 'cancelled';
  readonly ownerId?: PersonId;
  readonly kind: 'step' | 'signature' | 'supplement';
  /** The task of the step that a signature or a supplement hangs on. */
  readonly parentNo?: number;
  readonly forApplicant: boolean;
  readonly excluded: readonly PersonId[];
  /** People whom a recorded exception lets do it although they should be kept apart. */
  readonly excepted: readonly string[];
  /** Who signs when the owner has completed it. */
  readonly countersigners: readonly PersonId[];
  /** Whose answer a claimed task waits for. */
  readonly awaits?: 'signatures' | 'countersignatures' | 'supplement';
  /** Who gave it to its owner: assigned, passed on or asked for a signature; undefined where the owner took it. */
  readonly givenBy?: string;
  readonly openedAt: Date;
  /** Undefined where the task has no deadline of its own. */
  readonly dueAt?: Date;
  /** How `dueAt` came about, as JSON; undefined for tasks from before rules were kept. */
  readonly dueRule?: unknown;
  readonly closedAt?: Date;
  readonly closedBy?: string;
  /** Before this instant nobody is told again to hurry. */
  readonly urgeAgainAt?: Date;
  /** For whom the owner does it. */
  readonly delegatorId?: PersonId;
  /** Until when the owner has put it off. */
  readonly heldUntil?: Date;
}

/** What changes of a task that begins or ceases to wait for an answer; its deadline, where it begins anew. */
export interface AwaitingRow extends Pick<TaskRow, 'no' | 'awaits'> {
  readonly due?: { readonly at: Date; readonly rule: unknown };
}

/** A post in an organisation that a task is offered to. */
export interface OfferRow {
  readonly taskNo: number;
  readonly organisationId: OrganisationId;
  readonly post: string;
}

/** An armed timer with its instant. */
export interface TimerRow {
  readonly no: number;
  readonly element: string;
  readonly dueAt: Date;
  /** How `dueAt` came about, as JSON; undefined for timers from before rules were kept. */
  readonly rule?: unknown;
}

/** A date of a task or timer that moves; a publicity that ends with it moves too. */
export interface DateMove {
  readonly no: number;
  readonly from: Date;
  readonly to: Date;
}

/** A clock of the case: its ledger, and what follows from it by the region's calendar. */
export interface ClockRow {
  readonly clock: string;
  readonly unit: string;
  readonly days: number;
  readonly ledger: unknown;
  readonly dueAt?: Date;
  readonly alarmAt?: Date;
}

/** A rung of a clock's ladder that was climbed, and whom it called. */
export interface EscalationRow {
  readonly clock: string;
  readonly rung: string;
  readonly organisationId: string;
  readonly post: string;
  readonly at: Date;
  /** When the clock was stopped, where that happened in the same change. */
  readonly endedAt?: Date;
}

/** A message that the case waits for. */
export interface SubscriptionRow {
  readonly no: number;
  readonly element: string;
  readonly message: string;
  readonly correlation?: string;
}

/** A job that is to be run. */
export interface JobRow {
  readonly no: number;
  readonly element: string;
  readonly topic: string;
  readonly retries: unknown;
}

/** An open incident; it keeps its job or timer from being tried again. */
export interface IncidentRow {
  readonly no: number;
  readonly element?: string;
  readonly code: string;
  readonly reason?: Buffer;
  readonly jobNo?: number;
  readonly timerNo?: number;
  readonly callNo?: number;
  /** A message of the case that nobody awaited. */
  readonly letterId?: number;
  readonly openedAt: Date;
}

/** A command with the outcome it had. */
export interface CommandRow {
  readonly id: string;
  readonly digest: Buffer;
  readonly outcome: unknown;
}

/** A case read under its lock, with all that a command may need, in two statements. */
export interface LockedCase {
  readonly row: CaseRow;
  readonly offsetMs: number;
  /** Encrypted; undefined once the case is closed. */
  readonly state?: Buffer;
  readonly timers: readonly TimerRow[];
  readonly clocks: readonly ClockRow[];
  readonly subscriptions: readonly SubscriptionRow[];
  readonly jobs: readonly JobRow[];
  readonly incidents: readonly IncidentRow[];
  /** Numbers of all incidents so far: the next one is one more. */
  readonly incidentCount: number;
  /** The task and its offers, where the command names one. */
  readonly task?: TaskRow;
  readonly offers: readonly OfferRow[];
  /** The command, where it was seen before. */
  readonly command?: CommandRow;
}

/** An open task with those whom it is offered to. */
export interface OpenTask extends TaskRow {
  readonly offers: readonly OfferRow[];
}

/** What goes on under its number at another element. */
export interface MovedRow {
  readonly what: 'task' | 'timer' | 'subscription' | 'job' | 'incident';
  readonly no: number;
  readonly element: string;
}

/** What a case's going over to another version changes of rows that stay; no row is opened, changed or closed by the same change. */
export interface MigrationChange {
  /** Tasks as they are to be, with all of their offers. */
  readonly tasks: readonly OpenTask[];
  readonly offersWithdrawn: readonly OfferRow[];
  /** Elements with another id from now on, by which closed tasks are found too. */
  readonly renamed: readonly (readonly [before: string, after: string])[];
  readonly moved: readonly MovedRow[];
  /** Clocks whose row is another one's from now on. */
  readonly clocksGone: readonly string[];
}

/** Everything that one transaction changes of a case; empty lists cost nothing. */
export interface CaseChange extends DocumentChange, DepartmentChange {
  /** The row as it is to be; `inserted` tells whether it is new. */
  readonly row: CaseRow;
  readonly inserted: boolean;
  /** New encrypted state, null to delete it, undefined to leave it. */
  readonly state?: Buffer | null;
  readonly tasksOpened: readonly TaskRow[];
  readonly tasksChanged: readonly TaskRow[];
  /** Open tasks that begin or cease to wait for somebody's answer, beside those in `tasksChanged`, which say it themselves. */
  readonly tasksAwaiting: readonly AwaitingRow[];
  readonly offersOpened: readonly OfferRow[];
  /** Offers whose people kept apart have changed; none of them may get another owner by the same change. */
  readonly offersExcluding: readonly { readonly taskNo: number; readonly excluded: readonly string[] }[];
  /** Tasks whose offers go, or whose offers get this owner (claimed) or none (released). */
  readonly offersClosed: readonly number[];
  readonly offersOwned: readonly { readonly taskNo: number; readonly ownerId?: string }[];
  /** Dates of tasks and timers that stay open but move; none of them may be opened, changed or closed by the same change. */
  readonly tasksMoved: readonly DateMove[];
  readonly timersMoved: readonly DateMove[];
  readonly timersArmed: readonly TimerRow[];
  readonly timersClosed: readonly number[];
  readonly clocks: readonly ClockRow[];
  readonly escalationsOpened: readonly EscalationRow[];
  /** Clocks whose rungs concern nobody any more. */
  readonly escalationsEnded: readonly { readonly clock: string; readonly at: Date }[];
  readonly subscriptionsOpened: readonly SubscriptionRow[];
  readonly subscriptionsClosed: readonly number[];
  readonly jobsCreated: readonly JobRow[];
  readonly jobsClosed: readonly number[];
  readonly incidentsOpened: readonly IncidentRow[];
  readonly incidentsResolved: readonly { readonly no: number; readonly at: Date; readonly by?: string }[];
  readonly audit: readonly AuditRow[];
  readonly outbox: readonly OutboxRow[];
  readonly copies: readonly CopyRow[];
  readonly entriesOpened: readonly PublicityEntryRow[];
  readonly entriesClosed: readonly ClosedEntry[];
  /** Entries whose term waited for the start evidence of the places, with its end. */
  readonly termsBegun: readonly { readonly no: number; readonly closesAt: Date | undefined }[];
  /** Entries under inquiry that are not marked as such any more. */
  readonly inquiriesOver: readonly { readonly no: number; readonly at: Date }[];
  readonly objectionsTaken: readonly ObjectionRow[];
  /** One answer to all objections that have none yet. */
  readonly objectionsAnswered: readonly { readonly at: Date; readonly answer: Buffer }[];
  readonly documents: readonly string[];
  /** Identity hashes of people whom the case names from now on. */
  readonly people: readonly Buffer[];
  /** With a change of the version only. */
  readonly migration?: MigrationChange;
  /** Letters that failed for good and are to be tried anew. */
  readonly lettersRetried: readonly number[];
  /** All signals that the case waits for now; undefined to leave what is stored. */
  readonly signals?: readonly string[];
  /** Records that outlive the case, with the job that issues or changes them. */
  readonly records?: RecordsChange;
  readonly command?: CommandRow & { readonly scope: string };
  readonly wakeLeft?: WakeRow | undefined;
  /** The wake that is there goes: whatever it is, or only if it was left for nothing but jobs. */
  readonly wakeTaken?: 'any' | 'jobs-only' | undefined;
}
