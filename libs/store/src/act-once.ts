import { type Transaction } from './connection/statement';
import { type Store } from './connection/store';
import { inTransaction, queryStore } from './connection/transaction';
import { StoreError } from './errors';
import { onlyRow } from './row-values';

/** Under which key somebody asks for something that is no command of a case; `scope` is who asks. */
export interface AskedOnce {
  readonly scope: string;
  readonly id: string;
  /** Tells two requests under one key apart. */
  readonly digest: Buffer;
  readonly at: Date;
}

/** The answer of whoever came first with the key, as JSON; or the key was used for another request. */
export type KeptOnce = { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly code: 'key-reused' };

const REUSED: KeptOnce = { ok: false, code: 'key-reused' };
/** A key that is taken, and of which nothing is answered yet. */
const UNANSWERED = 'null';

/**
 * Takes the key, acts and keeps the answer in one transaction: what is cut off or refused in the middle never happened, and leaves the key
 * free. Who comes with the key meanwhile waits for the first answer, and is rejected with `key-held` where that takes longer than a lock
 * may. `act` asks the store that it is given, and nothing that it tells others of before this has resolved has happened yet.
 */
export async function actOnce(store: Store, asked: AskedOnce, act: (within: Store) => Promise<object>): Promise<KeptOnce> {
  const before = await findOutcome(store, asked);
  if (before !== undefined) return keptOf(before, asked);
  return inTransaction(store, async (transaction) => {
    if (!(await takeKey(transaction, asked))) return keptOf(onlyRow(await listOutcomes(transaction, asked)), asked);
    const answer = await act({ ...store, transaction });
    await keepAnswer(transaction, asked, answer);
    return { ok: true, answer };
  });
}

/**
 * As `actOnce`, for a deed of several transactions: the key is taken first and for good, and whoever comes with it before there is an answer
 * acts too. So each part of `act` must know itself by the key; what was cut off is then finished, and nothing is done twice.
 */
export async function actInParts(store: Store, asked: AskedOnce, act: () => Promise<object>): Promise<KeptOnce> {
  await takeKey(store, asked);
  const taken = onlyRow(await listOutcomes(store, asked));
  if (taken.outcome !== null || !taken.digest.equals(asked.digest)) return keptOf(taken, asked);
  await keepAnswer(store, asked, await act());
  return keptOf(onlyRow(await listOutcomes(store, asked)), asked);
}

/** What is kept of a command or deed; the outcome is JSON, null where it is not known yet. */
export interface KeptOutcome {
  readonly digest: Buffer;
  readonly outcome: unknown;
}

/** What is kept under this key, where it was used before. */
export async function findOutcome(store: Store, key: Pick<AskedOnce, 'scope' | 'id'>): Promise<KeptOutcome | undefined> {
  return (await listOutcomes(store, key))[0];
}

const keptOf = ({ digest, outcome }: KeptOutcome, asked: AskedOnce): KeptOnce =>
  digest.equals(asked.digest) ? { ok: true, answer: outcome } : REUSED;

/** False where somebody took it before; waits for whoever is about to. */
async function takeKey(on: Store | Transaction, { scope, id, digest, at }: AskedOnce): Promise<boolean> {
  const text = 'INSERT INTO commands (scope, id, digest, outcome, at) VALUES ($1, $2, $3, $4::jsonb, $5) ON CONFLICT DO NOTHING';
  try {
    return (await queryStore(on, { name: 'take-key', text, values: [scope, id, digest, UNANSWERED, at] })).rowCount === 1;
  } catch (error) {
    throw error instanceof StoreError && error.code === 'lock-timeout' ? new StoreError('key-held', 'the first request acts still') : error;
  }
}

/** The first answer stays. */
async function keepAnswer(on: Store | Transaction, { scope, id }: AskedOnce, answer: object): Promise<void> {
  const text = `UPDATE commands SET outcome = $3::jsonb WHERE scope = $1 AND id = $2 AND outcome = '${UNANSWERED}'::jsonb`;
  await queryStore(on, { name: 'keep-answer', text, values: [scope, id, JSON.stringify(answer)] });
}

async function listOutcomes(on: Store | Transaction, { scope, id }: Pick<AskedOnce, 'scope' | 'id'>): Promise<readonly KeptOutcome[]> {
  const text = 'SELECT digest, outcome FROM commands WHERE scope = $1 AND id = $2';
  return (await queryStore<KeptOutcome & Record<string, unknown>>(on, { name: 'list-outcomes', text, values: [scope, id] })).rows;
}
