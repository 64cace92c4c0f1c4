import { isJsonObject, type Json, type JsonObject } from '../../forms/json';
import { cellsOf } from './cells';

export type CellKind = 'number' | 'text' | 'boolean' | 'list';

/** A column of a table, or a field of its own. */
export interface Column {
  /** Names from the outer field to the inner one, with dots between; '' for a value that is one cell. */
  readonly path: string;
  readonly kind: CellKind;
  /** Whether its numbers, or those of its lists, are whole; undefined where it has texts. */
  readonly numbers?: 'whole' | 'any';
  /** Whether every row has it: it is then null where it is empty, else left out. */
  readonly always: boolean;
  /** Whether some row has none. */
  readonly optional: boolean;
  readonly unit: string;
}

/** How the values of a parameter are built: fields, and tables by the name of their field ('' for a value that is a list of rows). */
export interface ValueShape {
  readonly fields: readonly Column[];
  readonly tables: readonly { readonly name: string; readonly columns: readonly Column[] }[];
}

type Row = ReadonlyMap<string, Json>;

/** The shape that all values of a parameter have in common; undefined where no table fits them. */
export function shapeOf(values: readonly Json[], unit: string): ValueShape | undefined {
  if (values.every(isCell))
    return shape(
      columnsOf(
        values.map((value) => new Map([['', value]])),
        () => unit,
      ),
      [],
    );
  if (values.every((value) => Array.isArray(value))) return tableShape([['', values.flat() as readonly Json[]]], []);
  if (!values.every(isJsonObject)) return undefined;
  const names = [...new Set(values.flatMap((value) => Object.keys(value)))];
  const isTable = (name: string): boolean => values.some((value) => isRows(value[name]));
  const tables = names.filter(isTable).map((name) => [name, values.flatMap((value) => rowsIn(value[name]))] as const);
  const rest = values.map((value) => Object.fromEntries(Object.entries(value).filter(([name]) => !isTable(name))));
  return tableShape(tables, rest, tables.length === 0 ? unit : '');
}

function tableShape(
  tables: readonly (readonly [name: string, rows: readonly Json[]])[],
  fields: readonly JsonObject[],
  unit = '',
): ValueShape | undefined {
  const built = tables.map(([name, rows]) => {
    const columns = rows.every(isJsonObject) ? columnsOfObjects(rows, '') : undefined;
    return columns && { name, columns };
  });
  if (built.includes(undefined)) return undefined;
  return shape(
    columnsOfObjects(fields, unit),
    built.filter((table) => table !== undefined),
  );
}

const shape = (fields: readonly Column[] | undefined, tables: ValueShape['tables']): ValueShape | undefined => fields && { fields, tables };

function columnsOfObjects(objects: readonly JsonObject[], unit: string): readonly Column[] | undefined {
  const rows = objects.map(cellsOf).filter((row) => row !== undefined);
  return rows.length < objects.length ? undefined : columnsOf(rows, (path) => unitOf(path, unit));
}

/** The columns of rows; what is null where other rows have fields within it is none of its own. */
function columnsOf(rows: readonly Row[], unitAt: (path: string) => string): readonly Column[] | undefined {
  const paths = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const leaves = paths.filter((path) => !paths.some((other) => path !== '' && other.startsWith(`${path}.`)));
  const columns = leaves.map((path) => columnOf(path, rows, unitAt(path)));
  return columns.includes(undefined) ? undefined : columns.filter((column) => column !== undefined);
}

function columnOf(path: string, rows: readonly Row[], unit: string): Column | undefined {
  const cells = rows.map((row) => row.get(path));
  const given = cells.filter((cell) => cell !== undefined && cell !== null);
  const kinds = [...new Set(given.map(kindOf))];
  const [kind = unit === '' ? 'text' : 'number'] = kinds;
  const numbers = given.flat().filter((each) => typeof each === 'number');
  if (kinds.length > 1 || (numbers.length > 0 && numbers.length < given.flat().length)) return undefined;
  return {
    ...{ path, kind, unit, optional: given.length < cells.length, always: !cells.includes(undefined) },
    ...(numbers.length > 0 || kind === 'number' ? { numbers: numbers.every(Number.isInteger) ? 'whole' : 'any' } : {}),
  };
}

const KINDS: Readonly<Partial<Record<string, CellKind>>> = { number: 'number', boolean: 'boolean', string: 'text' };
const kindOf = (cell: Json): CellKind => KINDS[typeof cell] ?? 'list';

/** Money and shares are called so by the names of their fields; other numbers count what the parameter counts. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/Fen$/, 'fen'],
  [/ratio|share/i, 'share'],
  [/^percent$/, 'per-cent'],
];
const unitOf = (path: string, unit: string): string => UNITS.find(([name]) => name.test(path.split('.').at(-1) ?? ''))?.[1] ?? unit;

const isScalar = (value: Json | undefined): boolean => value !== undefined && !Array.isArray(value) && !isJsonObject(value);
const isCell = (value: Json): boolean => isScalar(value) || (Array.isArray(value) && value.every((each: Json) => isScalar(each)));
const rowsIn = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);
const isRows = (value: Json | undefined): boolean => rowsIn(value).some((row) => isJsonObject(row));
