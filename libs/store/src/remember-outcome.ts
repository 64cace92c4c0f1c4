import { type Store } from './connection/store';
import { queryStore } from './connection/transaction';
import { onlyRow } from './row-values';

/** The outcome of a command outside any case, kept under its idempotency key; `scope` is who gave it. */
export interface RememberedOutcome {
  readonly scope: string;
  readonly id: string;
  readonly digest: Buffer;
  /** JSON. */
  readonly outcome: unknown;
  readonly at: Date;
}

type Key = Pick<RememberedOutcome, 'scope' | 'id'>;
type Kept = Pick<RememberedOutcome, 'digest' | 'outcome'>;

/** Keeps the outcome unless the key was used before; answers with what is kept then, the first one's. */
export async function rememberOutcome(store: Store, command: RememberedOutcome): Promise<Kept> {
  const { scope, id, digest, outcome, at } = command;
  const insert = `INSERT INTO commands (scope, id, digest, outcome, at) VALUES ($1, $2, $3, $4::jsonb, $5) ON CONFLICT DO NOTHING`;
  await queryStore(store, { name: 'remember-outcome', text: insert, values: [scope, id, digest, JSON.stringify(outcome), at] });
  return onlyRow(await recallOutcome(store, command));
}

/** What is kept under this key, where it was used before. */
export async function findOutcome(store: Store, key: Key): Promise<Kept | undefined> {
  return (await recallOutcome(store, key))[0];
}

async function recallOutcome(store: Store, { scope, id }: Key): Promise<readonly Kept[]> {
  const text = 'SELECT digest, outcome FROM commands WHERE scope = $1 AND id = $2';
  return (await queryStore<Kept>(store, { name: 'recall-outcome', text, values: [scope, id] })).rows;
}
