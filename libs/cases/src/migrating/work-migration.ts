import { type Actor } from '#access';
import { type CaseId, derivedCommandId } from '#contract';
import { invertMap, type MigrationMap } from '#engine';
import {
  type CaseMigration,
  type CasePhase,
  changeMigration,
  findMigration,
  getActor,
  listPendingCases,
  markCases,
  type MigratedCase,
} from '#store';
import { advance } from '../advance';
import { businessTime } from '../business-time';
import { type Command } from '../command';
import { type Kit } from '../kit';
import { type Outcome, type Refusal } from '../outcome';
import { codeOf, isPassing } from '../passing-trouble';
import { findPlan } from './find-plan';
import { parseMap } from './parse-map';
import { previewMigration } from './preview-migration';

/** Cases between two looks at whether to go on: a pause takes effect within the time that they take. */
const PAGE = 50;

/** When to leave off, and the wall clock. */
export interface MigrationWork {
  readonly enough: () => boolean;
  readonly clock: () => Date;
}

type Migrate = Extract<Command, { kind: 'migrate' }>;

/** One migration at work, with what holds for all of its cases. */
interface Working {
  readonly kit: Kit;
  readonly migration: CaseMigration;
  readonly phase: CasePhase;
  readonly command: Omit<Migrate, 'id' | 'since'>;
  readonly clock: () => Date;
}

/**
 * Goes through the waiting cases of a migration, one at a time so that people’s clicks come between, until none is left, it is paused or stopped, or
 * enough is done; true where more is left to do. A case that was migrated and not marked gives its outcome again.
 */
export async function workMigration(kit: Kit, id: string, { enough, clock }: MigrationWork): Promise<boolean> {
  for (;;) {
    const migration = await findMigration(kit.store, id);
    if (migration?.state !== 'working' || migration.phase === 'plan') return false;
    const { phase } = migration;
    const page = await listPendingCases(kit.store, { migrationId: id, phase }, PAGE);
    if (page.length === 0) return finish(kit, migration, clock());
    const working = { kit, migration, phase, clock, command: await commandOf(kit, migration, clock()) };
    const done: MigratedCase[] = [];
    for (const each of page) {
      if (enough()) break;
      done.push(await workCase(working, each));
    }
    await markCases(kit.store, { migrationId: id, phase }, done);
    if (enough()) return true;
  }
}

async function finish(kit: Kit, { id, changedBy }: CaseMigration, wall: Date): Promise<false> {
  const at = await businessTime(kit, wall);
  await changeMigration(kit.store, id, { from: ['working'], state: 'done', by: changedBy, at });
  return false;
}

async function commandOf(kit: Kit, migration: CaseMigration, wall: Date): Promise<Omit<Migrate, 'id' | 'since'>> {
  const { id, fromHash, toHash, phase, reason, changedBy } = migration;
  const actor: Actor = await getActor(kit.store, changedBy, await businessTime(kit, wall));
  const map = parseMap(migration.map) ?? {};
  const given = { kind: 'migrate', actor, migration: id, reason } as const;
  if (phase !== 'back') return { ...given, from: fromHash, to: toHash, map };
  return { ...given, from: toHash, to: fromHash, map: await wayBack(kit, migration, map) };
}

/** The map was checked when it was planned; one that does not fit any more leads nobody back. */
async function wayBack(kit: Kit, { fromHash, toHash }: CaseMigration, map: MigrationMap): Promise<MigrationMap> {
  const planned = findPlan(await kit.definitions.get(fromHash), await kit.definitions.get(toHash), map);
  return planned.ok ? invertMap(planned.plan) : {};
}

async function workCase(working: Working, { caseId, since }: { readonly caseId: CaseId; readonly since?: number }): Promise<MigratedCase> {
  const { kit, migration, phase, clock } = working;
  const id = derivedCommandId('migrate', migration.id, phase);
  const command: Migrate = { ...working.command, id, ...(since === undefined ? {} : { since }) };
  const at = clock();
  try {
    if (phase !== 'trial') return resultOf(caseId, await migrateOne(kit, caseId, { command, now: at }), at);
    const refusal = await previewMigration(kit, caseId, { command, now: at });
    return refusal === undefined ? { caseId, status: 'done', at } : refusedCase(caseId, refusal, at);
  } catch (error) {
    if (isPassing(error)) throw error;
    return { caseId, status: 'failed', code: codeOf(error), at };
  }
}

/** What was due happens first and is kept; the second try finds nothing due. */
async function migrateOne(kit: Kit, caseId: CaseId, given: { readonly command: Migrate; readonly now: Date }): Promise<Outcome> {
  const outcome = await advance(kit, caseId, given);
  return !outcome.ok && outcome.obstacle?.code === 'due-first' ? advance(kit, caseId, given) : outcome;
}

const resultOf = (caseId: CaseId, outcome: Outcome, at: Date): MigratedCase =>
  outcome.ok ? { caseId, status: 'done', seq: outcome.seq, at } : refusedCase(caseId, outcome, at);

/** Cases that have ended meanwhile, or were deleted, are passed over. */
const GONE: readonly string[] = ['case-closed', 'unknown-case'];

function refusedCase(caseId: CaseId, { code, obstacle, reason }: Refusal, at: Date): MigratedCase {
  if (GONE.includes(code)) return { caseId, status: 'skipped', code, at };
  return { caseId, status: 'refused', code: obstacle?.code ?? code, element: obstacle?.element, reason: obstacle?.reason ?? reason, at };
}
