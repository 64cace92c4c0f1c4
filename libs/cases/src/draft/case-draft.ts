import { type Calendar } from '#calendar';
import { type PersonId } from '#contract';
import { type CaseState, type Effect } from '#engine';
import {
  type CaseChange,
  type CaseRow,
  type ClockRow,
  type IncidentRow,
  type JobRow,
  type LockedCase,
  type MovedRow,
  type OfferRow,
  type OpenTask,
  type RecordsChange,
  type TimerRow,
} from '#store';
import { type Definition } from '../definition/definition';
import { type Kit } from '../kit';
import { NO_PUBLICITY_WORK, type PublicityWork } from './publicity-work';
import { NO_SIDE_WORK, type SideWork, type TaskSide, withSide } from './side-work';

/** The calendar by which the case's days are counted. */
export const calendarOf = ({ kit, row }: Pick<CaseDraft, 'kit' | 'row'>): Calendar => kit.calendars.of(row.region);

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** The lists of a change, growing while a command is applied. */
export type GrowingChange = Mutable<
  Omit<CaseChange, 'row' | 'inserted' | 'state' | 'command' | 'wakeLeft' | 'wakeTaken' | 'clocks' | 'migration' | 'signals' | 'records'>
>;

/** What changes of rows that stay open while a case goes over to another version; tasks offered anew by their numbers. */
export interface MigrationDraft {
  readonly moved: MovedRow[];
  readonly reoffered: Map<number, Extract<Effect, { kind: 'task-reoffered' }>>;
  readonly tasks: OpenTask[];
  readonly offersWithdrawn: OfferRow[];
  readonly renamed: readonly (readonly [before: string, after: string])[];
  readonly clocksBefore: ReadonlyMap<string, ClockRow>;
  readonly clocksGone: string[];
}

/**
 * A case while one transaction works on it: what was read, what is true by now, and what will have to be written. Lives for one
 * transaction only; `forkDraft` keeps a point to return to when a command is refused after timers have fired.
 */
export interface CaseDraft {
  readonly kit: Kit;
  readonly definition: Definition;
  readonly inserted: boolean;
  row: CaseRow;
  engine: CaseState | undefined;
  /** Who completed which element, for separation of duties. */
  performers: Readonly<Record<string, readonly PersonId[]>>;
  /** What hangs on open tasks beside the engine. */
  side: SideWork;
  /** What it keeps about its publicities beside the engine. */
  publicities: PublicityWork;
  /** Business time; never before the case's last instant. */
  now: Date;
  /** What is open by now. */
  timers: TimerRow[];
  clocks: Map<string, ClockRow>;
  jobs: JobRow[];
  incidents: IncidentRow[];
  incidentCount: number;
  /** Engine state, performers or side work changed, so the stored state must be written. */
  stepped: boolean;
  /** Clocks whose row must be written. */
  clocksTouched: Set<string>;
  change: GrowingChange;
  /** Elements entered and flows taken in this transaction, in order. */
  walked: string[];
  /** Of records that outlive the case: what its job does to them. */
  records?: RecordsChange;
  /** While the case goes over to another version. */
  readonly migration?: MigrationDraft;
}

const nothing = (): GrowingChange => ({
  tasksOpened: [],
  tasksChanged: [],
  tasksAwaiting: [],
  offersOpened: [],
  offersExcluding: [],
  copies: [],
  offersClosed: [],
  offersOwned: [],
  tasksMoved: [],
  timersMoved: [],
  escalationsOpened: [],
  escalationsEnded: [],
  timersArmed: [],
  timersClosed: [],
  subscriptionsOpened: [],
  subscriptionsClosed: [],
  jobsCreated: [],
  jobsClosed: [],
  incidentsOpened: [],
  incidentsResolved: [],
  audit: [],
  outbox: [],
  entriesOpened: [],
  entriesClosed: [],
  termsBegun: [],
  inquiriesOver: [],
  departmentMessages: [],
  messagesAnswered: [],
  objectionsTaken: [],
  objectionsAnswered: [],
  documents: [],
  documentsIssued: [],
  documentsRevoked: [],
  people: [],
  lettersRetried: [],
});

/** A draft of a new case; nothing is in it yet but its row. */
export function newDraft(given: { readonly kit: Kit; readonly definition: Definition; readonly row: CaseRow }): CaseDraft {
  return {
    ...given,
    inserted: true,
    engine: undefined,
    performers: {},
    side: NO_SIDE_WORK,
    publicities: NO_PUBLICITY_WORK,
    now: given.row.startedAt,
    timers: [],
    clocks: new Map(),
    jobs: [],
    incidents: [],
    incidentCount: 0,
    stepped: false,
    clocksTouched: new Set(),
    change: nothing(),
    walked: [],
  };
}

/** A draft of a case that was locked and read; `now` is business time. */
export function openDraft(given: {
  readonly kit: Kit;
  readonly definition: Definition;
  readonly locked: LockedCase;
  readonly now: Date;
}): CaseDraft {
  const { kit, definition, locked, now } = given;
  const stored = locked.state === undefined ? undefined : kit.openState(locked.row.id, locked.state);
  return {
    kit,
    definition,
    inserted: false,
    row: locked.row,
    engine: stored?.engine,
    performers: stored?.performers ?? {},
    side: stored?.side ?? NO_SIDE_WORK,
    publicities: stored?.publicities ?? NO_PUBLICITY_WORK,
    now: now < locked.row.lastAt ? locked.row.lastAt : now,
    timers: [...locked.timers],
    clocks: new Map(locked.clocks.map((clock) => [clock.clock, clock])),
    jobs: [...locked.jobs],
    incidents: [...locked.incidents],
    incidentCount: locked.incidentCount,
    stepped: false,
    clocksTouched: new Set(),
    change: nothing(),
    walked: [],
  };
}

/** A copy that can be changed without touching the original. */
export function forkDraft(draft: CaseDraft): CaseDraft {
  const lists = Object.entries(draft.change).map(([name, list]) => [name, [...list]]);
  return {
    ...draft,
    timers: [...draft.timers],
    clocks: new Map(draft.clocks),
    jobs: [...draft.jobs],
    incidents: [...draft.incidents],
    clocksTouched: new Set(draft.clocksTouched),
    change: { ...nothing(), ...Object.fromEntries(lists) },
    walked: [...draft.walked],
  };
}

/** Keeps what hangs on a task from now on; undefined for nothing any more. */
export function keepSide(draft: CaseDraft, taskNo: number, next: TaskSide | undefined): void {
  draft.side = withSide(draft.side, taskNo, next);
  draft.stepped = true;
}

/** Keeps this about the case's publicities from now on. */
export function keepPublicity(draft: CaseDraft, next: PublicityWork): void {
  draft.publicities = next;
  draft.stepped = true;
}

/** Whoever did an element, in the order in which they did it last, from now on kept apart from what must be kept apart from it. */
export function notePerformers(draft: CaseDraft, element: string, people: readonly PersonId[]): void {
  const before = (draft.performers[element] ?? []).filter((person) => !people.includes(person));
  draft.performers = { ...draft.performers, [element]: [...before, ...new Set(people)] };
  draft.stepped = true;
}
