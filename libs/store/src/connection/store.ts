import { type Pool } from 'pg';
import { type DataSource } from 'typeorm';
import { type Keyring } from '../cipher/keyring';

/** An open connection pool with the keys of its encrypted columns; made by `openStore`, given to every function of this lib. */
export interface Store {
  readonly dataSource: DataSource;
  readonly pool: Pool;
  readonly keyring: Keyring;
  readonly schema?: string | undefined;
}
