import { type CaseId, type DeliveryLine, type Swept } from '#contract';
import { errorCode } from '../error-code';
import { inParallel } from '../in-parallel';
import { type Log } from '../log';
import { type Reminders } from './reminders';

/** A wake that nobody told the case's workflow of. */
export interface LeftWake {
  readonly caseId: string;
  readonly processId: string;
}

/** What a sweep looks at and does; instants are of the wall clock. */
export interface SweepParts {
  listOverdue(before: Date, limit: number): Promise<readonly CaseId[]>;
  fireOverdue(caseId: CaseId, now: Date): Promise<boolean>;
  /** Starts the cases that timers start; how many. */
  startDueTimers(now: Date): Promise<number>;
  /** Begins terms of publicities and notes which are over; how many. */
  tendPublicities(now: Date): Promise<number>;
  /** Sees to it that whoever no notice reaches is told otherwise; how many notices. */
  followUpUndelivered(now: Date): Promise<number>;
  /** Ends authorities of helpers whose last day is over; how many. */
  endLapsedAuthorities(now: Date): Promise<number>;
  /** Deletes uploads that no case took in for long; how many. */
  forgetUploads(now: Date): Promise<number>;
  /** Forgets applications that were begun and have expired; how many. */
  forgetDrafts(now: Date): Promise<number>;
  /** Urges departments that owe an answer. */
  urgeDepartments(now: Date): Promise<unknown>;
  listLeftWakes(before: Date, limit: number): Promise<readonly LeftWake[]>;
  wakeCase(wake: LeftWake): Promise<void>;
  /** Migrations of cases that a workflow should be working on. */
  listWorkingMigrations(): Promise<readonly string[]>;
  wakeMigration(id: string): Promise<void>;
  /** Rosters that a workflow should be working on. */
  listWorkingRosters(): Promise<readonly string[]>;
  wakeRoster(id: string): Promise<void>;
  /** Bulk runs that a workflow should be working on. */
  listWorkingBulkRuns(): Promise<readonly string[]>;
  wakeBulkRun(id: string): Promise<void>;
  /** Scenario runs that a workflow should be working on. */
  listWorkingScenarioRuns(): Promise<readonly string[]>;
  wakeScenarioRun(id: string): Promise<void>;
  /** Drops schemas in which stories were played and that a crash has left; how many. */
  dropLeftScratch(): Promise<number>;
  /** Channels and partners with parcels that were due before this instant. */
  listWaitingChannels(before: Date): Promise<readonly DeliveryLine[]>;
  wakeDelivery(line: DeliveryLine): Promise<void>;
  readonly reminders: Reminders;
  readonly log: Log;
  readonly clock: () => Date;
  /** Cases settled at once. */
  readonly width: number;
  readonly stopped: () => boolean;
}

/** Younger ones are on their way by themselves. */
const OVERDUE_MS = 3_000;
const LEFT_MS = 4_000;
const BUDGET_MS = 45_000;
/** What is left then waits for the next sweep: meanwhile something else may have become overdue. */
const WAKING_MS = 5_000;
const PAGE = 500;
const WAKES = 2_000;
/** Signals under way at once: Temporal is to be woken, not flooded. */
const WAKE_WIDTH = 8;

/** Wakes whom nobody woke and settles in bulk what is overdue, until nothing is or the time is up. */
export async function sweepOnce(parts: SweepParts): Promise<Swept> {
  const end = parts.clock().getTime() + BUDGET_MS;
  // Side by side: thousands of wakes, at some 75 a second, must not keep what is overdue waiting.
  const [woken, settled] = await Promise.all([wakeLeft(parts), settleOverdue(parts, end)]);
  await tried(parts, 'start timers', () => parts.startDueTimers(parts.clock()));
  await tried(parts, 'publicities', () => parts.tendPublicities(parts.clock()));
  await tried(parts, 'undelivered', () => parts.followUpUndelivered(parts.clock()));
  await tried(parts, 'authorities', () => parts.endLapsedAuthorities(parts.clock()));
  await tried(parts, 'uploads', () => parts.forgetUploads(parts.clock()));
  await tried(parts, 'drafts', () => parts.forgetDrafts(parts.clock()));
  await tried(parts, 'scratch', () => parts.dropLeftScratch());
  await tried(parts, 'departments', () => parts.urgeDepartments(parts.clock()));
  if (woken + settled > 0) parts.log.info({ woken, settled }, 'swept');
  return { woken, settled };
}

async function wakeLeft(parts: SweepParts): Promise<number> {
  const before = earlier(parts, LEFT_MS);
  const end = parts.clock().getTime() + WAKING_MS;
  let woken = 0;
  await inParallel(await parts.listLeftWakes(before, WAKES), WAKE_WIDTH, async (wake) => {
    if (isOver(parts, end) || !parts.reminders.isDue(wake.caseId, parts.clock())) return;
    if (await tried(parts, wake.caseId, () => parts.wakeCase(wake))) woken += 1;
  });
  const { wakeMigration, wakeRoster, wakeBulkRun, wakeScenarioRun } = parts;
  await wakeWorking(parts, await parts.listWorkingMigrations(), wakeMigration);
  await wakeWorking(parts, await parts.listWorkingRosters(), wakeRoster);
  await wakeWorking(parts, await parts.listWorkingBulkRuns(), wakeBulkRun);
  await wakeWorking(parts, await parts.listWorkingScenarioRuns(), wakeScenarioRun);
  for (const channel of await parts.listWaitingChannels(before)) {
    if (parts.reminders.isDue(channel, parts.clock())) await tried(parts, channel, () => parts.wakeDelivery(channel));
  }
  return woken;
}

/** Wakes what works on these, each as often as its patience allows. */
async function wakeWorking(parts: SweepParts, ids: readonly string[], wake: (id: string) => Promise<void>): Promise<void> {
  for (const id of ids) {
    if (parts.reminders.isDue(id, parts.clock())) await tried(parts, id, () => wake(id));
  }
}

async function settleOverdue(parts: SweepParts, end: number): Promise<number> {
  const seen = new Set<string>();
  let settled = 0;
  for (;;) {
    const page = await parts.listOverdue(earlier(parts, OVERDUE_MS), PAGE + seen.size);
    const fresh = page.filter((caseId) => !seen.has(caseId));
    if (fresh.length === 0) return settled;
    await inParallel(fresh, parts.width, async (caseId) => {
      if (isOver(parts, end)) return;
      if (await tried(parts, caseId, () => parts.fireOverdue(caseId, parts.clock()))) settled += 1;
      else seen.add(caseId);
    });
    if (isOver(parts, end)) return settled;
  }
}

/** One case that cannot be helped must not stop the others. */
async function tried(parts: SweepParts, id: string, act: () => Promise<unknown>): Promise<boolean> {
  try {
    return (await act()) !== false;
  } catch (error) {
    parts.log.warn({ id, code: errorCode(error) }, 'sweep left one behind');
    return false;
  }
}

const isOver = ({ clock, stopped }: SweepParts, end: number): boolean => stopped() || clock().getTime() >= end;
const earlier = ({ clock }: SweepParts, ms: number): Date => new Date(clock().getTime() - ms);
