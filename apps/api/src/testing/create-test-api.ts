import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplication } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import { readConfig } from '#config';
import { type OrganisationId, type PersonId } from '#contract';
import { insertPerson, parseKeyring, putOrganisation, putPosting, queryStore, type Store } from '#store';
import { createTestStore, dropTestStore } from '../../../../libs/store/src/testing/create-test-store';
import { testUrlOf } from '../../../../libs/store/src/testing/test-database';
import { createApi, type Api } from '../create-api';
import { type PartsOverrides } from '../open-parts';

const organisationId = (id: string): OrganisationId => id as OrganisationId;

/** The county of the tests, its two townships, a department and an institution. */
export const COUNTY = organisationId('county');
/** Nine o'clock in Shanghai, in a year whose working days are published. */
export const MONDAY = new Date('2026-03-02T01:00:00Z');
export const PASSWORD = 'right-Password-1';

/** An API on a database of its own, with a business clock that may be put. */
export interface TestApi {
  readonly server: ReturnType<INestApplication['getHttpServer']>;
  readonly api: Api;
  readonly store: Store;
  /** The wall clock; stands at MONDAY until it is put. */
  readonly clock: { now: Date };
  /** Adds a person with these posts, `post@organisation`, and a bearer token; the account has PASSWORD. */
  person(name: string, ...posts: readonly string[]): Promise<TestPerson>;
  close(): Promise<void>;
}

export interface TestPerson {
  readonly id: PersonId;
  readonly username: string;
  readonly token: string;
}

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
const ENCRYPTION_KEYS = `1:${key(1)}`;
const HASH_KEY = key(3);

/** Starts the API on a database of its own; no Temporal answers at its address. */
export async function createTestApi(
  env: Readonly<Record<string, string>> = {},
  overrides: Pick<PartsOverrides, 'log'> = {},
): Promise<TestApi> {
  const store = await createTestStore({ poolSize: 6, keyring: parseKeyring(ENCRYPTION_KEYS, HASH_KEY) });
  await putCounty(store);
  const files = mkdtempSync(join(tmpdir(), 'huiban-files-'));
  const config = readConfig({ ...environment(testUrlOf(store), files), ...env });
  const clock = { now: MONDAY };
  const api = await createApi(config, { ...overrides, store, wall: () => clock.now });
  return {
    server: api.app.getHttpServer(),
    api,
    store,
    clock,
    person: (name, ...posts) => addPerson(store, name, posts),
    async close() {
      await api.close();
      await dropTestStore(store);
      rmSync(files, { recursive: true });
    },
  };
}

const environment = (url: string, files: string): Record<string, string> => ({
  DATABASE_URL: url,
  TEMPORAL_ADDRESS: '127.0.0.1:1',
  HUIBAN_REGION: '340321',
  HUIBAN_ENCRYPTION_KEYS: ENCRYPTION_KEYS,
  HUIBAN_HASH_KEY: HASH_KEY,
  HUIBAN_SESSION_SECRET: 'a secret of at least thirty-two characters',
  HUIBAN_SECURE_COOKIES: 'off',
  HUIBAN_FILES: files,
  HUIBAN_UPLOAD_LIMIT_BYTES: '20000',
  LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
});

async function putCounty(store: Store): Promise<void> {
  const region = '340321';
  await putOrganisation(store, { id: COUNTY, kind: 'county', name: '怀远县医疗保障局', region });
  for (const [id, name] of [
    ['north', '北乡'],
    ['south', '南镇'],
  ] as const) {
    await putOrganisation(store, { id: organisationId(id), parentId: COUNTY, kind: 'township', name, region });
  }
  await putOrganisation(store, { id: organisationId('hospital'), parentId: COUNTY, kind: 'institution', name: '县医院', region });
}

let passwordHash: Promise<string> | undefined;

async function addPerson(store: Store, name: string, posts: readonly string[]): Promise<TestPerson> {
  const id = randomUUID() as PersonId;
  const username = `user-${id.slice(0, 8)}`;
  const token = randomBytes(24).toString('base64url');
  passwordHash ??= hash(PASSWORD);
  await insertPerson(store, { id, name, username, passwordHash: await passwordHash, createdAt: MONDAY });
  for (const each of posts) {
    const [post = '', organisation = ''] = each.split('@');
    await putPosting(store, { personId: id, post, organisationId: organisationId(organisation), validFrom: '2020-01-01' });
  }
  await insertToken(store, token, id);
  return { id, username, token };
}

function insertToken(store: Store, token: string, id: PersonId): Promise<unknown> {
  const text = `INSERT INTO access_tokens (hash, person_id, expires_at) VALUES (sha256(convert_to($1, 'UTF8')), $2, 'infinity')`;
  return queryStore(store, { text, values: [token, id] });
}
