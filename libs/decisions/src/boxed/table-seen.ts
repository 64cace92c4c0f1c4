import { type XmlElement } from '../xml/read-xml';

/** What an evaluation of a decision table saw: values by the label of their column, how many rows were tried, which matched, and the result. */
export interface TableSeen {
  readonly table: XmlElement;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly rulesTried: number;
  /** Numbers of rows, from 1. */
  readonly rowsMatched: readonly number[];
  readonly output: unknown;
}
