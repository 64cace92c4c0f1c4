import connectPgSimple from 'connect-pg-simple';
import session, { type Store as SessionStore } from 'express-session';
import { type RequestHandler } from 'express';
import { type Config } from '#config';
import { type Store } from '#store';
import { SESSION_COOKIE } from './credentials';
import './session-data';

/** How long somebody stays signed in, in milliseconds: a working day in a browser, a month for a program. */
export const SESSION_MS = 12 * 3_600_000;
export const TOKEN_MS = 30 * 24 * 3_600_000;

/** Sessions in the table `sessions`; mounted on sign-in and sign-out only, so that no other request reads or saves one. */
export function createSessions(config: Config, store: Store): RequestHandler {
  return session({
    name: SESSION_COOKIE,
    secret: config.sessionSecret,
    resave: false,
    saveUninitialized: false,
    rolling: false,
    store: createSessionStore(store),
    cookie: { httpOnly: true, sameSite: 'strict', secure: config.secureCookies, maxAge: SESSION_MS, path: '/api' },
  });
}

function createSessionStore({ pool, schema }: Store): SessionStore {
  const PgStore = connectPgSimple(session);
  return new PgStore({
    pool,
    tableName: 'sessions',
    ...(schema === undefined ? {} : { schemaName: schema }),
    disableTouch: true,
    // Expired rows go with the expired tokens.
    pruneSessionInterval: false,
    errorLog: () => undefined,
  });
}
