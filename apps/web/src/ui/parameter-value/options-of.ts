import { type Json } from '../../forms/json';
import { type ParameterWord } from './use-parameter-words';
import { type Grid } from './grid';
import { type Column } from './value-shape';

/** The texts that a column has in these values. */
export function textsIn(grids: readonly Grid[], table: string, path: string): readonly string[] {
  const rows = grids.flatMap(({ fields, tables }) => tables.get(table) ?? (table === '' ? [fields] : []));
  const cells = rows.flatMap((row): readonly Json[] => {
    const cell = row.get(path);
    return Array.isArray(cell) ? (cell as readonly Json[]) : [cell ?? null];
  });
  return [...new Set(cells.filter((cell) => typeof cell === 'string' && cell !== ''))].map(String);
}

/** Codes that may stand in a column: those that stand there, and all of their kind; undefined where there is no choice, and people write it. */
export function optionsOf(seen: readonly string[], words: readonly ParameterWord[], { path }: Column): readonly string[] | undefined {
  const named = seen.flatMap((code) => words.filter(({ name }) => name === code));
  if (seen.length === 0 || named.length < seen.length) return undefined;
  const kinds = new Set(named.map(({ kind }) => kind).filter((kind) => kind !== 'folder' || path === ''));
  const alike = words.filter(({ kind }) => kinds.has(kind)).map(({ name }) => name);
  const options = [...new Set([...seen, ...alike])];
  return options.length > 1 ? options : undefined;
}
