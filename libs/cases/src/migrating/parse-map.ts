import { isJsonObject, type MigrationMap } from '#engine';

/** What a process owner writes: the versions by number or hash, and what has another id there; see docs/migration.md. */
export interface MigrationFile extends MigrationMap {
  readonly from: string;
  readonly to: string;
}

function parsePairs(value: unknown): Readonly<Record<string, string | null>> | undefined {
  if (value === undefined) return {};
  if (!isJsonObject(value)) return undefined;
  const pairs = Object.entries(value).flatMap(([id, target]) =>
    typeof target === 'string' || target === null ? [[id, target] as const] : [],
  );
  return pairs.length === Object.keys(value).length ? Object.fromEntries(pairs) : undefined;
}

/** The `nodes` and `clocks` of a map; undefined where they are no objects from ids to ids or null, or there is anything else. */
export function parseMap(value: unknown): MigrationMap | undefined {
  if (!isJsonObject(value) || Object.keys(value).some((key) => key !== 'nodes' && key !== 'clocks')) return undefined;
  const [nodes, clocks] = [parsePairs(value['nodes']), parsePairs(value['clocks'])];
  return nodes === undefined || clocks === undefined ? undefined : { nodes, clocks };
}

/** A file with the versions that it is for. */
export function parseMigrationFile(value: unknown): MigrationFile | undefined {
  if (!isJsonObject(value)) return undefined;
  const { from, to, ...map } = value;
  const parsed = parseMap(map);
  if (parsed === undefined || !isVersion(from) || !isVersion(to)) return undefined;
  return { from: String(from), to: String(to), ...parsed };
}

const isVersion = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';
