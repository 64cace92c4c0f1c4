import { join } from 'node:path';
import { cacheFolder, findCheckout, serverFolder } from './folders';
import { findServerUser } from './unprivileged-user';

/** Where a stack keeps its things. */
export interface Places {
  readonly checkout: string;
  /** Of the user who starts it. */
  readonly home: string;
  readonly lock: string;
  readonly note: string;
  readonly secrets: string;
  readonly marks: string;
  readonly logs: string;
  readonly mail: string;
  readonly files: string;
  readonly cache: string;
  /** PostgreSQL's data, which its own user must reach. */
  readonly postgres: string;
  readonly temporal: string;
}

/** Where a checkout's launcher says that it runs, and what. */
export const notePlaces = (checkout: string): Pick<Places, 'lock' | 'note'> => ({
  lock: join(checkout, '.huiban', 'launcher'),
  note: join(checkout, '.huiban', 'stack.json'),
});

/** The places of this checkout's stack: `.huiban`, and PostgreSQL's data outside of a private checkout. */
export function findPlaces(checkout: string = findCheckout()): Places {
  const home = join(checkout, '.huiban');
  return {
    checkout,
    home,
    ...notePlaces(checkout),
    secrets: join(home, 'secrets.json'),
    marks: join(home, 'run'),
    logs: join(home, 'logs'),
    mail: join(home, 'mail'),
    files: join(home, 'files'),
    cache: cacheFolder(checkout),
    postgres: join(serverFolder(checkout, findServerUser()), 'postgres'),
    temporal: join(home, 'temporal'),
  };
}
