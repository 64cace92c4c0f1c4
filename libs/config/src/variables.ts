import { type Parsed } from './parsed';
import { integerWithin, matching, oneOf, parseKey, parseKeys, parseSwitch, parseText, urlOf } from './parsers';

interface Variable<T> {
  /** Name in the environment. */
  readonly name: string;
  readonly doc: string;
  readonly parse: (text: string) => Parsed<T>;
  /** Taken where the variable is unset or empty; without it the variable must be set. */
  readonly fallback?: string;
  /** May stay unset: the value is then undefined. */
  readonly optional?: true;
  /** Must never be shown. */
  readonly secret?: true;
}

/** Every variable of the environment that api, worker and operator read: the only list of them. */
export const VARIABLES = {
  databaseUrl: {
    name: 'DATABASE_URL',
    secret: true,
    parse: urlOf('postgres:', 'postgresql:'),
    doc: 'PostgreSQL, e.g. postgres://user:password@host:5432/huiban',
  },
  temporalAddress: {
    name: 'TEMPORAL_ADDRESS',
    fallback: '127.0.0.1:7233',
    parse: matching(/^[^\s/]+:\d+$/, 'host:port'),
    doc: 'Temporal frontend',
  },
  temporalNamespace: { name: 'TEMPORAL_NAMESPACE', fallback: 'default', parse: parseText, doc: 'Temporal namespace' },
  host: { name: 'HUIBAN_HOST', fallback: '127.0.0.1', parse: parseText, doc: 'Address that the api listens on; 0.0.0.0 in a container' },
  port: { name: 'PORT', fallback: '3000', parse: integerWithin(0, 65_535), doc: 'Port that the api listens on' },
  publicUrl: {
    name: 'HUIBAN_PUBLIC_URL',
    fallback: 'http://127.0.0.1:3000',
    parse: matching(/^https?:\/\/[^\s/]+(\/[^\s]*[^\s/])?$/, 'a URL without a slash at its end'),
    doc: 'Address at which the public reaches the api; QR codes of documents lead there',
  },
  region: {
    name: 'HUIBAN_REGION',
    parse: matching(/^\d{6,12}$/, 'an administrative division code of 6 to 12 digits'),
    doc: 'Administrative division (行政区划代码) of the bureau',
  },
  encryptionKeys: {
    name: 'HUIBAN_ENCRYPTION_KEYS',
    secret: true,
    parse: parseKeys,
    doc: 'AES-256 keys of encrypted columns and files: 1:base64,2:base64, newest last',
  },
  hashKey: {
    name: 'HUIBAN_HASH_KEY',
    secret: true,
    parse: parseKey,
    doc: 'HMAC key of the hashes that encrypted columns are searched by; never change it',
  },
  sessionSecret: {
    name: 'HUIBAN_SESSION_SECRET',
    secret: true,
    parse: matching(/^.{32,}$/, 'at least 32 characters'),
    doc: 'Signs session cookies and page cursors',
  },
  secureCookies: { name: 'HUIBAN_SECURE_COOKIES', fallback: 'on', parse: parseSwitch, doc: 'Session cookies travel over HTTPS only' },
  trustedProxies: {
    name: 'HUIBAN_TRUSTED_PROXIES',
    fallback: '0',
    parse: integerWithin(0, 10),
    doc: 'Reverse proxies in front of the api whose X-Forwarded-For counts',
  },
  demoClock: {
    name: 'HUIBAN_DEMO_CLOCK',
    fallback: 'off',
    parse: parseSwitch,
    doc: 'Lets the business time of a demo or training installation be moved',
  },
  filesFolder: {
    name: 'HUIBAN_FILES',
    fallback: '.huiban/files',
    parse: parseText,
    doc: 'Folder of uploaded files, encrypted at rest, shared by all api and worker processes',
  },
  webFolder: { name: 'HUIBAN_WEB', fallback: 'dist/web', parse: parseText, doc: 'Folder of the built pages that the api serves' },
  uploadLimitBytes: {
    name: 'HUIBAN_UPLOAD_LIMIT_BYTES',
    fallback: '10485760',
    parse: integerWithin(1, 1_073_741_824),
    doc: 'Largest upload, bytes',
  },
  uploadKeepDays: {
    name: 'HUIBAN_UPLOAD_KEEP_DAYS',
    fallback: '30',
    parse: integerWithin(1, 3_650),
    doc: 'Days after which uploads that no case took in are deleted',
  },
  partnerLoopback: {
    name: 'HUIBAN_PARTNER_LOOPBACK',
    fallback: 'off',
    parse: parseSwitch,
    doc: 'Lets events go to partners on this very machine, over http too: for demos and tests alone',
  },
  poolSize: { name: 'HUIBAN_POOL_SIZE', fallback: '10', parse: integerWithin(1, 200), doc: 'PostgreSQL connections of one process' },
  smtpUrl: {
    name: 'SMTP_URL',
    secret: true,
    optional: true,
    parse: urlOf('smtp:', 'smtps:'),
    doc: 'Mail server; unset: mails wait in the outbox',
  },
  smtpFrom: {
    name: 'SMTP_FROM',
    fallback: 'huiban@localhost',
    parse: matching(/^[^\r\n]*@[^\r\n]*$/, 'a mail address'),
    doc: 'Sender of mails',
  },
  logLevel: {
    name: 'LOG_LEVEL',
    fallback: 'info',
    parse: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    doc: 'Least level that is logged',
  },
} as const satisfies Readonly<Record<string, Variable<unknown>>>;

type ValueOf<V> = V extends { readonly parse: (text: string) => Parsed<infer T> }
  ? V extends { readonly optional: true }
    ? T | undefined
    : T
  : never;

/** The configuration of a process: see VARIABLES for what each value means. */
export type Config = { readonly [Key in keyof typeof VARIABLES]: ValueOf<(typeof VARIABLES)[Key]> };

/** A variable as documentation and deployment checks see it. */
export interface VariableDoc {
  readonly name: string;
  readonly doc: string;
  readonly fallback?: string;
  readonly required: boolean;
  readonly secret: boolean;
}

/** Lists every variable with its default, in the order of the table. */
export function listVariables(): readonly VariableDoc[] {
  return Object.values<Variable<unknown>>(VARIABLES).map(({ name, doc, fallback, optional, secret }) => ({
    name,
    doc,
    ...(fallback === undefined ? {} : { fallback }),
    required: fallback === undefined && optional !== true,
    secret: secret === true,
  }));
}

/** The rows of the table, widened for walking over them. */
export const listRows = (): readonly (readonly [key: string, variable: Variable<unknown>])[] =>
  Object.entries<Variable<unknown>>(VARIABLES);
