import { isJsonObject, type Json, type JsonObject, membersOf } from '../../forms/json';

/** The cells of an object by the paths to them; undefined where it has something that is no cell. */
export function cellsOf(object: JsonObject): ReadonlyMap<string, Json> | undefined {
  const cells = new Map<string, Json>();
  for (const [name, value] of membersOf(object)) {
    const inner = isJsonObject(value) ? cellsOf(value) : new Map([['', value]]);
    if (inner === undefined || inner.size === 0 || name.includes('.') || !isPlain(value)) return undefined;
    for (const [path, cell] of inner) cells.set(path === '' ? name : `${name}.${path}`, cell);
  }
  return cells;
}

const isPlain = (value: Json): boolean => !Array.isArray(value) || value.every((each: Json) => typeof each !== 'object' || each === null);

/** The object that has these cells; a field of which nothing is left is null. */
export function objectOf(cells: ReadonlyMap<string, Json | undefined>): JsonObject {
  const names = [...new Set([...cells.keys()].map((path) => path.split('.')[0] ?? ''))];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = cells.has(name) ? cells.get(name) : innerOf(cells, `${name}.`);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function innerOf(cells: ReadonlyMap<string, Json | undefined>, start: string): Json | undefined {
  const inner = [...cells].filter(([path]) => path.startsWith(start));
  const isEmpty = inner.every(([, cell]) => cell === undefined);
  return isEmpty ? null : objectOf(new Map(inner.map(([path, cell]) => [path.slice(start.length), cell])));
}
