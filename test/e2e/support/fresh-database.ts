import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** An empty database that goes away again. */
export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes a database of its own on the tests' PostgreSQL. */
export async function createFreshDatabase(): Promise<FreshDatabase> {
  const server = process.env['TEST_DATABASE_URL'] ?? '';
  const name = `e2e_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
