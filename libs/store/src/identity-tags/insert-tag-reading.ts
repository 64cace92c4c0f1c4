import { type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** That somebody looked up a person's tags, and what for; `at` is the wall clock. */
export interface TagReading {
  readonly hash: Buffer;
  readonly personId: PersonId;
  readonly purpose: string;
  readonly at: Date;
}

/** Writes down a look-up, for good; callers answer only afterwards. */
export async function insertTagReading(store: Store, { hash, personId, purpose, at }: TagReading): Promise<void> {
  const text = 'INSERT INTO tag_readings (identity_number_hash, person_id, purpose, at) VALUES ($1, $2, $3, $4)';
  await queryStore(store, { name: 'insert-tag-reading', text, values: [hash, personId, purpose, at] });
}
