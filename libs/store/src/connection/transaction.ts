import { createHash } from 'node:crypto';
import { type PoolClient, type QueryConfig, type QueryResult, type QueryResultRow } from 'pg';
import { StoreError } from '../errors';
import { databaseError } from './database-error';
import { type Statement, type Transaction } from './statement';
import { type Store } from './store';

/**
 * Runs one statement on the pool, or in the transaction given; rejects with a `StoreError`. Whoever holds a transaction asks in it: with
 * every connection held by somebody who waits for a second one, nobody would get on.
 */
export async function queryStore<Row extends QueryResultRow = QueryResultRow>(
  on: Store | Transaction,
  statement: Statement,
): Promise<QueryResult<Row>> {
  if (!('pool' in on)) return on.query<Row>(statement);
  if (on.transaction !== undefined) return on.transaction.query<Row>(statement);
  try {
    return await on.pool.query<Row>(configOf(statement));
  } catch (error) {
    throw databaseError(error, statement.name);
  }
}

/**
 * Runs `work` in one transaction: BEGIN travels with the first statement, COMMIT behind the last deferred one; ROLLBACK when `work` or any
 * statement fails. Rejects with what `work` threw, a `StoreError` of a statement, or `unavailable` when the connection broke. In the
 * transaction of a store that has one, which commits later: whatever fails in it fails all of it.
 */
export async function inTransaction<T>(store: Store, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  if (store.transaction !== undefined) return work(store.transaction);
  const client = await connect(store);
  const sent = new PipelinedTransaction(client);
  let broken = false;
  try {
    const result = await work(sent);
    await sent.commit();
    return result;
  } catch (error) {
    broken = !(await sent.rollback());
    throw error;
  } finally {
    client.off('error', toldByTheStatement);
    client.release(broken);
  }
}

async function connect(store: Store): Promise<PoolClient> {
  try {
    const client = await store.pool.connect();
    client.on('error', toldByTheStatement);
    return client;
  } catch (error) {
    throw databaseError(error, 'connect');
  }
}

/** A lost connection also rejects the statements under way, which report it; without a listener the event would end the process. */
function toldByTheStatement(): void {
  return undefined;
}

class PipelinedTransaction implements Transaction {
  private begun: Promise<StoreError | undefined> | undefined;
  private readonly deferred: Promise<StoreError | undefined>[] = [];

  constructor(private readonly client: PoolClient) {}

  async query<Row extends QueryResultRow = QueryResultRow>(statement: Statement): Promise<QueryResult<Row>> {
    this.begin();
    return this.send<Row>(statement);
  }

  defer(statement: Statement): void {
    this.begin();
    this.deferred.push(failureOf(this.send(statement)));
  }

  async commit(): Promise<void> {
    if (this.begun === undefined) return;
    const commit = this.send({ text: 'COMMIT' });
    const [committed, ...failures] = await Promise.all([failureOf(commit), this.begun, ...this.deferred]);
    const failure = failures.find((each) => each !== undefined) ?? committed;
    if (failure !== undefined) throw failure;
    // PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error.
    if ((await commit).command !== 'COMMIT') throw new StoreError('rolled-back', 'a statement failed and its error was not passed on');
  }

  /** False when the connection cannot be used again. */
  async rollback(): Promise<boolean> {
    if (this.begun === undefined) return true;
    const failures = await Promise.all([failureOf(this.send({ text: 'ROLLBACK' })), this.begun, ...this.deferred]);
    return failures[0] === undefined;
  }

  private begin(): void {
    this.begun ??= failureOf(this.send({ text: 'BEGIN' }));
  }

  private async send<Row extends QueryResultRow>(statement: Statement): Promise<QueryResult<Row>> {
    corkThisTurn(this.client);
    try {
      return await this.client.query<Row>(configOf(statement));
    } catch (error) {
      throw databaseError(error, statement.name);
    }
  }
}

/** The socket of a connection, which pg's types do not show. */
interface Wire {
  readonly connection?: { readonly stream?: { cork(): void; uncork(): void } };
}

/** Statements of one turn of the event loop travel in one packet: a third of a step's time went into writing them one by one. */
function corkThisTurn(client: PoolClient): void {
  const stream = (client as Wire).connection?.stream;
  if (stream === undefined) return;
  stream.cork();
  process.nextTick(() => {
    stream.uncork();
  });
}

/** pg takes the values as a mutable array but does not change it. */
function configOf({ name, text, values }: Statement): QueryConfig {
  return { text, ...(name === undefined ? {} : { name: preparedName(name) }), ...(values === undefined ? {} : { values: [...values] }) };
}

/** PostgreSQL cuts names at 63 bytes; two that begin alike would be one. */
const LONGEST_NAME = 63;
const MARK_LENGTH = 16;

function preparedName(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const mark = createHash('sha256').update(name).digest('hex').slice(0, MARK_LENGTH);
  return `${name.slice(0, LONGEST_NAME - MARK_LENGTH - 1)}-${mark}`;
}

async function failureOf(sent: Promise<unknown>): Promise<StoreError | undefined> {
  try {
    await sent;
    return undefined;
  } catch (error) {
    return databaseError(error);
  }
}
