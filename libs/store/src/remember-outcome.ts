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

/** Keeps the outcome unless the key was used before; answers with what is kept then, the first one's. */
export async function rememberOutcome(store: Store, command: RememberedOutcome): Promise<Pick<RememberedOutcome, 'digest' | 'outcome'>> {
  const { scope, id, digest, outcome, at } = command;
  const insert = `INSERT INTO commands (scope, id, digest, outcome, at) VALUES ($1, $2, $3, $4::jsonb, $5) ON CONFLICT DO NOTHING`;
  await queryStore(store, { name: 'remember-outcome', text: insert, values: [scope, id, digest, JSON.stringify(outcome), at] });
  const select = 'SELECT digest, outcome FROM commands WHERE scope = $1 AND id = $2';
  const { rows } = await queryStore<{ digest: Buffer; outcome: unknown }>(store, {
    name: 'recall-outcome',
    text: select,
    values: [scope, id],
  });
  return onlyRow(rows);
}
