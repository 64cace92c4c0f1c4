import { type Actor } from '#access';
import { changeMigration, findMigration, type MigrationPhase, type MigrationState, openPhase, type CaseMigration } from '#store';
import { type Kit } from '../kit';

/** What people do with a migration: a dry run, the run and the way back begin a phase; the others hold, go on with or break off what goes on. */
export const MIGRATION_VERBS = ['dry-run', 'run', 'back', 'pause', 'resume', 'stop'] as const;
/** What people do with a planned migration. */
export type MigrationVerb = (typeof MIGRATION_VERBS)[number];

interface VerbRule {
  readonly from: readonly MigrationState[];
  readonly phases: readonly MigrationPhase[];
  readonly begins?: Exclude<MigrationPhase, 'plan'>;
  readonly state: MigrationState;
}

const RESTING = ['ready', 'stopped', 'done'] as const satisfies readonly MigrationState[];
const WORK = ['trial', 'run', 'back'] as const satisfies readonly MigrationPhase[];

/** In which states and phases each verb may be used, and what follows. */
const VERBS = {
  'dry-run': { from: RESTING, phases: ['plan', 'trial'], begins: 'trial', state: 'working' },
  run: { from: RESTING, phases: ['plan', 'trial', 'run'], begins: 'run', state: 'working' },
  back: { from: RESTING, phases: ['run', 'back'], begins: 'back', state: 'working' },
  pause: { from: ['working'], phases: WORK, state: 'paused' },
  resume: { from: ['paused'], phases: WORK, state: 'working' },
  stop: { from: ['working', 'paused'], phases: WORK, state: 'stopped' },
} as const satisfies Record<MigrationVerb, VerbRule>;

/** The migration as it is then, or why the verb does not fit it. */
export type MovedMigration =
  { readonly ok: true; readonly migration: CaseMigration } | { readonly ok: false; readonly code: 'unknown-migration' | 'migration-state' };

/** Does this with a migration; whoever starts or resumes it has its cases migrated in their name. Its workflow has to be woken where it works then. */
export async function moveMigration(
  kit: Kit,
  { id, verb, actor, now }: { readonly id: string; readonly verb: MigrationVerb; readonly actor: Actor; readonly now: Date },
): Promise<MovedMigration> {
  const { from, phases, begins, state }: VerbRule = VERBS[verb];
  const known = await findMigration(kit.store, id);
  if (known === undefined) return { ok: false, code: 'unknown-migration' };
  if (!from.includes(known.state) || !phases.includes(known.phase)) return { ok: false, code: 'migration-state' };
  if (begins !== undefined) await openPhase(kit.store, { migrationId: id, phase: begins });
  const step = { from, state, by: actor.personId, at: now, ...(begins === undefined ? {} : { phase: begins }) };
  const changed = await changeMigration(kit.store, id, step);
  const migration = await findMigration(kit.store, id);
  return changed && migration !== undefined ? { ok: true, migration } : { ok: false, code: 'migration-state' };
}
