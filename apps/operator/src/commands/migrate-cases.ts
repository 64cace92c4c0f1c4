import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type MigrationVerb, parseMigrationFile } from '#cases';
import {
  type CaseMigration,
  type CasePhase,
  countMigrated,
  findMigration,
  listMigratedCases,
  listMigrations,
  listVersions,
  type MigratedStatus,
} from '#store';
import { OperatorError } from '../errors';
import { getPermitted } from '../get-permitted';
import { type Session } from '../session';
import { say } from '../stack/progress';

type Tell = (line: string) => void;

/** What can be done with a migration that is planned, for people to read. */
export const MIGRATION_COMMANDS = {
  'dry-run': 'judge every open case, and change none',
  run: 'take the cases over',
  back: 'take back those that have done nothing new since',
  pause: 'let it rest after the case at hand',
  resume: 'go on where it was paused',
  stop: 'break it off',
} as const satisfies Record<MigrationVerb, string>;

/** Prints the versions of a process in this region, with how many open cases run by each. */
export async function sayVersions({ store, config }: Session, processId: string, tell: Tell = say): Promise<void> {
  for (const { version, hash, validFrom, deployedBy, openCases } of await listVersions(store, { processId, region: config.region })) {
    const from = validFrom === undefined ? '' : `, holds from ${validFrom}`;
    const by = deployedBy === undefined ? '' : `, deployed by ${deployedBy.name}`;
    tell(`version ${version}  ${hash.slice(0, 12)}${from}${by}  ${openCases} open cases`);
  }
}

/** Who migrates (a user name), and why. */
export interface MigrationOptions {
  readonly as: string;
  readonly reason: string;
}

/** Checks a map file and keeps it as a migration, whose id it prints; a map that does not fit is refused with all its findings. */
export async function planMigration(
  session: Session,
  { processId, file }: { readonly processId: string; readonly file: string },
  { as, reason }: MigrationOptions,
): Promise<void> {
  const parsed = parseMigrationFile(readJson(file));
  if (parsed === undefined) throw new OperatorError('command-failed', `${file} is no map; docs/migration.md shows one`);
  const actor = await getPermitted(session, as, 'migrate-cases');
  const wish = { id: randomUUID(), processId, region: session.config.region, file: parsed, actor, reason };
  const planned = await session.cases.planMigration(wish, new Date());
  if (!planned.ok) {
    const lines = planned.findings.map(({ code, element, reason: why }) => `  [${code}] ${element}: ${why}`);
    throw new OperatorError('command-failed', `the map does not fit:\n${lines.join('\n')}`);
  }
  say(`Migration ${planned.migration.id} planned; try it with "operator migrate-cases dry-run ${planned.migration.id} --as ${as}"`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new OperatorError('command-failed', `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const LOOK_MS = 500;

/** Does this with a migration; where that begins or resumes work, follows it until it rests. */
export async function moveMigration(
  session: Session,
  verb: MigrationVerb,
  { id, as }: { readonly id: string; readonly as: string },
): Promise<void> {
  const actor = await getPermitted(session, as, 'migrate-cases');
  const moved = await session.cases.moveMigration({ id, verb, actor }, new Date());
  if (!moved.ok) throw new OperatorError('command-failed', REFUSALS[moved.code]);
  if (moved.migration.state === 'working') {
    session.signals.wakeMigration(id);
    await follow(session, id);
  }
  await sayMigration(session, id);
}

const REFUSALS = {
  'unknown-migration': 'there is no such migration',
  'migration-state': 'the migration is not in a state for this; see "operator migrate-cases status"',
} as const;

/** The worker does it; breaking off the command breaks off only the looking. */
async function follow({ store }: Session, id: string): Promise<void> {
  for (let left = -1; ;) {
    const migration = await findMigration(store, id);
    if (migration?.state !== 'working') return;
    const pending = await countPending(store, migration);
    if (pending !== left) say(`${migration.phase}: ${pending} cases left`);
    left = pending;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

async function countPending(store: Session['store'], { id, phase }: CaseMigration): Promise<number> {
  const counts = await countMigrated(store, id);
  return counts.find((count) => count.phase === phase && count.status === 'pending')?.cases ?? 0;
}

const PAGE = 200;

/** Prints how a migration stands: counts with reasons, and each case that was refused or failed; without an id the latest of the region. */
export async function sayMigration({ store, config }: Session, id?: string, tell: Tell = say): Promise<void> {
  if (id === undefined) return sayLatest(store, config.region, tell);
  const migration = await findMigration(store, id);
  if (migration === undefined) throw new OperatorError('command-failed', REFUSALS['unknown-migration']);
  const { phase, state, processId } = migration;
  tell(`Migration ${id} of ${processId}: ${phase} ${state}`);
  const counts = (await countMigrated(store, id)).filter((count) => count.phase === phase);
  for (const { cases, status, code = '', element = '' } of counts) tell(`  ${cases} ${status} ${code} ${element}`.trimEnd());
  if (phase === 'plan') return;
  await sayKept(store, { migrationId: id, phase, status: 'refused' }, tell);
  await sayKept(store, { migrationId: id, phase, status: 'failed' }, tell);
}

async function sayLatest(store: Session['store'], region: string, tell: Tell): Promise<void> {
  for (const { id, processId, phase, state, reason } of await listMigrations(store, region, 20))
    tell(`${id}  ${processId}  ${phase} ${state}: ${reason}`);
}

interface Kept {
  readonly migrationId: string;
  readonly phase: CasePhase;
  readonly status: MigratedStatus;
}

async function sayKept(store: Session['store'], { status, ...place }: Kept, tell: Tell): Promise<void> {
  let after: string | undefined;
  do {
    const page = { status, limit: PAGE, ...(after === undefined ? {} : { after }) };
    const cases = await listMigratedCases(store, place, page);
    for (const { number, code = '', element = '', reason = '' } of cases) tell(`  ${number}  ${code} ${element}: ${reason}`);
    after = cases.length < PAGE ? undefined : cases.at(-1)?.caseId;
  } while (after !== undefined);
}
