/** A decision's explanation as the audit trail keeps it. */
interface Explained {
  readonly decision: string;
  readonly rowsMatched?: readonly number[];
  readonly required?: readonly Explained[];
  /** Tables within other expressions, by their own ids. */
  readonly tables?: readonly { readonly table: string; readonly rowsMatched: readonly number[] }[];
}

/** A row of a decision table, counted from 1. */
export const rowKey = (decision: string, row: number): string => `${decision}#${String(row)}`;

/** What an evaluation touched, by its explanation: decisions as `<decision>`, rows of tables that matched as `<decision>#<row>`. */
export function keysOfDecision(explanation: unknown): readonly string[] {
  const { decision, rowsMatched = [], required = [], tables = [] } = explanation as Explained;
  return [
    decision,
    ...rowsMatched.map((row) => rowKey(decision, row)),
    ...tables.flatMap(({ table, rowsMatched: rows }) => rows.map((row) => rowKey(table, row))),
    ...required.flatMap(keysOfDecision),
  ];
}
