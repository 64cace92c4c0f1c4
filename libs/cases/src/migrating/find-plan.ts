import { type MigrationMap, planMigration } from '#engine';
import { type Definition } from '../definition/definition';

type Planned = ReturnType<typeof planMigration>;

interface Known {
  readonly from: Definition;
  readonly to: Definition;
  readonly planned: Planned;
}

/** The last plan of each map: the cases of a page share one. */
const KNOWN = new WeakMap<MigrationMap, Known>();

/** The plan from one version to another, or what is wrong with the map. */
export function findPlan(from: Definition, to: Definition, map: MigrationMap): Planned {
  const known = KNOWN.get(map);
  if (known?.from === from && known.to === to) return known.planned;
  const planned = planMigration(from.graph, to.graph, map);
  KNOWN.set(map, { from, to, planned });
  return planned;
}
