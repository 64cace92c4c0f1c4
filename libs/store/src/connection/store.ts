import { type Pool } from 'pg';
import { type DataSource } from 'typeorm';
import { type Keyring } from '../cipher/keyring';
import { type Transaction } from './statement';

/** An open connection pool with the keys of its encrypted columns; made by `openStore`, given to every function of this lib. */
export interface Store {
  readonly dataSource: DataSource;
  readonly pool: Pool;
  readonly keyring: Keyring;
  readonly schema?: string | undefined;
  /** In which everything asked of this store runs, so that several functions of this lib are done together or not at all; see `actOnce`. */
  readonly transaction?: Transaction;
}
