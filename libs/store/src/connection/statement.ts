import { type QueryResult, type QueryResultRow } from 'pg';

/** One SQL statement; with a name it is prepared once per connection, so the name must always stand for the same text. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** The connection of one transaction. */
export interface Transaction {
  /** Sends the statement at once, behind those already sent; rejects with a `StoreError`. */
  query<Row extends QueryResultRow = QueryResultRow>(statement: Statement): Promise<QueryResult<Row>>;
  /** Sends the statement without waiting; the transaction commits only if it succeeds, and rejects with its error otherwise. */
  defer(statement: Statement): void;
}
