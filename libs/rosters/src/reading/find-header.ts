import { normaliseHeader } from '../kind/normalise-header';
import { COLUMN_NAMES, type ColumnName, type RosterKind } from '../kind/roster-kind';

/** Where the columns of a file are, from 0. */
export type Columns = Readonly<Partial<Record<ColumnName, number>>>;

/** What a row is as a header: the columns, or which of them it has twice, or that it is none. */
export type FoundHeader =
  | { readonly kind: 'header'; readonly columns: Columns }
  | { readonly kind: 'doubled'; readonly column: ColumnName }
  | { readonly kind: 'none' };

/** Columns without which no line can be read. */
const needed = ({ columns }: RosterKind): readonly ColumnName[] => [
  'identityNumber',
  'name',
  ...(columns.tag === undefined ? [] : (['tag'] as const)),
];

/** Takes a row for the header if it has every column that a line needs; columns that the kind does not know are passed over. */
export function findHeader(kind: RosterKind, cells: readonly string[]): FoundHeader {
  const headers = cells.map(normaliseHeader);
  const columns: Partial<Record<ColumnName, number>> = {};
  for (const name of COLUMN_NAMES) {
    const known = (kind.columns[name]?.headers ?? []).map(normaliseHeader);
    const places = headers.flatMap((header, index) => (known.includes(header) ? [index] : []));
    if (places.length > 1) return { kind: 'doubled', column: name };
    if (places[0] !== undefined) columns[name] = places[0];
  }
  return needed(kind).every((name) => columns[name] !== undefined) ? { kind: 'header', columns } : { kind: 'none' };
}
