import { type Actor } from '#access';
import { type MigrationFinding } from '#engine';
import { findMigration, insertMigration, listVersions, type CaseMigration, type VersionView } from '#store';
import { type Kit } from '../kit';
import { findPlan } from './find-plan';
import { type MigrationFile } from './parse-map';

/** Which cases are to go over, by which map. */
export interface MigrationWish {
  readonly processId: string;
  readonly region: string;
  readonly file: MigrationFile;
}

/** A map that fits, with its versions and how many open cases it concerns; or what is wrong with it. */
export type CheckedMigration = { readonly ok: true; readonly from: VersionView; readonly to: VersionView } | UnfitMigration;

/** A map that does not fit, with everything that is wrong with it. */
export interface UnfitMigration {
  readonly ok: false;
  readonly findings: readonly (MigrationFinding | UnknownVersion)[];
}

/** A version that the map names and that the process does not have. */
export interface UnknownVersion {
  readonly code: 'unknown-version' | 'same-version';
  readonly element: string;
  readonly reason: string;
}

/** Checks a map between two versions of a process in a region. */
export async function checkMigration(kit: Kit, { processId, region, file }: MigrationWish): Promise<CheckedMigration> {
  const versions = await listVersions(kit.store, { processId, region });
  const [from, to] = [file.from, file.to].map((name) => versions.find(({ hash, version }) => hash === name || String(version) === name));
  if (from === undefined) return unknown('unknown-version', file.from);
  if (to === undefined) return unknown('unknown-version', file.to);
  if (from === to) return unknown('same-version', file.to);
  const planned = findPlan(await kit.definitions.get(from.hash), await kit.definitions.get(to.hash), mapOf(file));
  return planned.ok ? { ok: true, from, to } : { ok: false, findings: planned.findings };
}

const REASONS = {
  'unknown-version': (name: string) => `the process has no version ${name} in this region`,
  'same-version': (name: string) => `cases that have version ${name} need not go over to it`,
} as const satisfies Record<UnknownVersion['code'], (name: string) => string>;

const unknown = (code: UnknownVersion['code'], element: string): UnfitMigration => ({
  ok: false,
  findings: [{ code, element, reason: REASONS[code](element) }],
});

const mapOf = ({ nodes = {}, clocks = {} }: MigrationFile) => ({ nodes, clocks });

/** A migration to be kept: its id makes planning it twice harmless. */
export interface PlannedWish extends MigrationWish {
  readonly id: string;
  readonly actor: Actor;
  readonly reason: string;
}

/** Keeps a checked migration; nothing is done with any case yet. */
export async function planCases(
  kit: Kit,
  { id, actor, reason, ...wish }: PlannedWish,
  now: Date,
): Promise<{ readonly ok: true; readonly migration: CaseMigration } | UnfitMigration> {
  const checked = await checkMigration(kit, wish);
  if (!checked.ok) return checked;
  const { processId, region, file } = wish;
  const plan = { id, processId, region, fromHash: checked.from.hash, toHash: checked.to.hash, map: mapOf(file), reason };
  await insertMigration(kit.store, { ...plan, plannedBy: actor.personId, plannedAt: now });
  const migration = await findMigration(kit.store, id);
  return migration === undefined ? unknown('unknown-version', wish.file.to) : { ok: true, migration };
}
