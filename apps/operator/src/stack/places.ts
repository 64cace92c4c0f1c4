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
export const notePlaces = (home: string): Pick<Places, 'lock' | 'note'> => ({
  lock: join(home, 'launcher'),
  note: join(home, 'stack.json'),
});

/** The folder of a checkout's own stack; a name gives another one, as for tests. */
export const homeOf = (checkout: string, name = ''): string => join(checkout, '.huiban', name);

/** The places of a checkout's stack: all in one folder, but PostgreSQL's data outside of a private checkout. */
export function findPlaces(checkout: string = findCheckout(), name = ''): Places {
  const home = homeOf(checkout, name);
  return {
    checkout,
    home,
    ...notePlaces(home),
    secrets: join(home, 'secrets.json'),
    marks: join(home, 'run'),
    logs: join(home, 'logs'),
    mail: join(home, 'mail'),
    files: join(home, 'files'),
    cache: cacheFolder(checkout),
    postgres: join(serverFolder(checkout, findServerUser()), name, 'postgres'),
    temporal: join(home, 'temporal'),
  };
}
