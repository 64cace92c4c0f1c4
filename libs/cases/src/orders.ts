import { type Actor } from '#access';
import { type PersonId } from '#contract';
import { insertBulkItems, insertBulkRun } from '#store';
import { type BulkOrder, keptItem, type OrderedItem } from './bulk/bulk-order';
import { orderReplan, type ReplanOrder } from './bulk/work-replan';
import { businessTime } from './business-time';
import { type ProcessFiles } from './definition/definition';
import { type Deployed } from './definition/deploy';
import { deploy, type DeployGiven } from './deploy';
import { type CalendarEntry, type ImportedCalendar, importCalendar } from './import-calendar';
import { type Kit } from './kit';
import { type MigrationVerb, type MovedMigration, moveMigration } from './migrating/move-migration';
import { planCases, type PlannedWish } from './migrating/plan-cases';
import { moveBusinessClock } from './move-business-clock';
import { setParameter, type SetParameter, type WantedSetting } from './parameters/set-parameter';
import { type PlanQuery, type RecordPlan, replanRecords } from './records/replan-records';

/** What is ordered for the house rather than for one case; each in the transaction of its store, where that has one. */
export interface Orders {
  /** What the business clock shows. */
  businessNow(wall: Date): Promise<Date>;
  /** Moves business time of the whole installation; `demo-clock-backwards` where a case has lived through a later instant. */
  moveBusinessClock(to: Date, wall: Date): Promise<void>;
  /** Makes a folder the version for new cases of its process in a region, from a day (YYYY-MM-DD) on or at once. */
  deploy(files: ProcessFiles, given: DeployGiven): Promise<Deployed>;
  /** Sets a parameter beside the folder of its process, for cases that begin on its day or later. */
  setParameter(wanted: WantedSetting, now: Date): Promise<SetParameter>;
  /** Stores a calendar file (parsed JSON) as the next version of its region's days of its year. */
  importCalendar(json: unknown, entry?: CalendarEntry): Promise<ImportedCalendar>;
  /** Keeps an order of one verb for many items; one of this id that is there already stays as it is. */
  orderBulkRun(order: BulkOrder, now: Date): Promise<void>;
  /** Adds items to an order that still collects them; how many were added. */
  addBulkItems(id: string, items: readonly OrderedItem[]): Promise<number>;
  /** Orders that a region's dates are moved by its calendar: a bulk run of its own. */
  orderReplan(order: ReplanOrder, wall: Date): Promise<void>;
  /** Keeps a checked migration; nothing is done with any case yet. */
  planMigration(wish: PlannedWish, now: Date): ReturnType<typeof planCases>;
  /** Starts, pauses, resumes or stops a migration. */
  moveMigration(move: { readonly id: string; readonly verb: MigrationVerb; readonly actor: Actor }, now: Date): Promise<MovedMigration>;
  /** Does what `planRecords` tells. */
  replanRecords(query: PlanQuery & { readonly actor: PersonId }, now: Date): Promise<RecordPlan>;
}

/** The orders over a store. */
export const ordersOf = (kit: Kit): Orders => ({
  businessNow: (wall) => businessTime(kit, wall),
  moveBusinessClock: (to, wall) => moveBusinessClock(kit.store, { to, wall }),
  deploy: (files, where) => deploy(kit, { files, ...where }),
  setParameter: (wanted, now) => setParameter(kit, wanted, now),
  importCalendar: (json, entry) => importCalendar(kit, json, entry),
  orderBulkRun: async ({ actor, ...order }, now) =>
    insertBulkRun(kit.store, { ...order, orderedBy: actor.personId, orderedAt: await businessTime(kit, now) }),
  addBulkItems: (id, items) => insertBulkItems(kit.store, id, items.map(keptItem)),
  orderReplan: (order, wall) => orderReplan(kit, order, wall),
  planMigration: async (wish, now) => planCases(kit, wish, await businessTime(kit, now)),
  moveMigration: async (move, now) => moveMigration(kit, { ...move, now: await businessTime(kit, now) }),
  replanRecords: (query, now) => replanRecords(kit, query, now),
});
