import { type MigrationMap } from './migration-map';
import { type MigrationPlan } from './plan-migration';

/** The map by which cases go back: what is new, or stands for several elements of before, is left out. */
export function invertMap({ nodes, clocks, to }: MigrationPlan): MigrationMap {
  return { nodes: inverse(nodes, Object.keys(to.nodes)), clocks: inverse(clocks, Object.keys(to.clocks)) };
}

function inverse(pairs: ReadonlyMap<string, string>, targets: readonly string[]): Readonly<Record<string, string | null>> {
  const sources = targets.map((target) => [target, [...pairs].filter(([, to]) => to === target).map(([from]) => from)] as const);
  const named = sources.map(([target, from]) => [target, from.length === 1 ? (from[0] ?? null) : null] as const);
  return Object.fromEntries(named.filter(([target, from]) => target !== from));
}
