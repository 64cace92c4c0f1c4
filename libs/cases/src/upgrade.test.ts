import assert from 'node:assert/strict';
import { type Actor } from '#access';
import { type CaseId, type OrganisationId } from '#contract';
import {
  closeStore,
  decryptJson,
  encrypt,
  encryptionContext,
  getActor,
  listOpenTasks,
  migrate,
  openStore,
  queryStore,
  type Store,
  verifyAudit,
} from '#store';
import { testUrlOf } from '../../store/src/testing/test-database';
import { createCases } from './create-cases';
import { type StoredState } from './stored-state';
import { commandId, createTestCounty, MONDAY, type TestCounty } from './testing/test-county';
import { PASS, twoSteps } from './testing/two-steps';

/** What a release of before cases were linked, had many hands, recusals, versions and letters had run. */
const OLD_MIGRATIONS = 5;

describe('an older database', () => {
  let county: TestCounty;
  let old: Store;
  beforeAll(async () => {
    county = await createTestCounty();
    const { schema = '', keyring } = county.store;
    old = await openStore({ url: testUrlOf(county.store), schema: `${schema}_old`, poolSize: 2, keyring });
    await county.deploy(twoSteps('plain'));
  });
  afterAll(async () => {
    await queryStore(old, { text: `DROP SCHEMA IF EXISTS "${old.schema ?? ''}" CASCADE` });
    await closeStore(old);
    await county.drop();
  });

  it('is migrated with its running cases, which go on to their end', async () => {
    const [first, second] = [await county.hire('reviewer-1'), await county.hire('reviewer-1')];
    const { caseId, tasks } = await county.start('plain');
    await county.give(caseId, { kind: 'claim-task', actor: first, task: tasks[0] ?? 0 });
    await downgrade(county.store, old);
    await forgetTrail(old, caseId);
    await migrate(old);
    const cases = createCases({ store: old, afterCommit: () => undefined });
    const complete = async (who: Actor): Promise<unknown> => {
      const [task] = await listOpenTasks(old, caseId);
      assert(task !== undefined);
      const actor = await getActor(old, who.personId, MONDAY);
      return cases.advance(caseId, { kind: 'complete-task', id: commandId(), actor, task: task.no, data: PASS }, MONDAY);
    };
    expect(await complete(first)).toMatchObject({ ok: true });
    expect(await complete(first)).toMatchObject({ code: 'separated' });
    expect(await complete(second)).toMatchObject({ ok: true, caseClosed: true, outcome: 'approved' });
    expect(await verifyAudit(old, caseId)).toMatchObject({ ok: true });
    const anew = {
      id: commandId(),
      processId: 'plain',
      region: '999901',
      organisationId: 'county-bureau' as OrganisationId,
      actor: second,
      applicant: { id: second.personId, name: second.name },
      data: {},
    };
    expect(await cases.startCase(anew, MONDAY)).toMatchObject({ ok: true });
  });
});

/** Writes into `to` what the old release would have of the rows of `from`: its tables and columns, and no others. */
async function downgrade(from: Store, to: Store): Promise<void> {
  const runner = to.dataSource.createQueryRunner();
  try {
    await runner.query(`CREATE SCHEMA "${to.schema ?? ''}"`);
    await runner.query('CREATE TABLE migrations (id serial PRIMARY KEY, timestamp bigint NOT NULL, name varchar NOT NULL)');
    for (const migration of to.dataSource.migrations.slice(0, OLD_MIGRATIONS)) {
      const { name } = migration.constructor;
      await migration.up(runner);
      await runner.query('INSERT INTO migrations (timestamp, name) VALUES ($1, $2)', [name.slice(-13), name]);
    }
    await runner.query('SET session_replication_role = replica');
    const now = await tablesOf(from);
    // What was given another shape since is not told backwards.
    const told = (await tablesOf(to)).filter((old) =>
      now.some((each) => each.name === old.name && old.list.every((column) => each.list.includes(column))),
    );
    for (const { name, columns, identity } of told) {
      await runner.query(`DELETE FROM "${name}"`);
      await runner.query(
        `INSERT INTO "${name}" (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM "${from.schema ?? ''}"."${name}"`,
      );
      if (identity === null) continue;
      await runner.query(`SELECT setval(pg_get_serial_sequence($1, $2), (SELECT coalesce(max(${identity}), 1) FROM "${name}"))`, [
        name,
        identity,
      ]);
    }
    await runner.query('RESET session_replication_role');
  } finally {
    await runner.release();
  }
}

interface Table {
  readonly name: string;
  readonly columns: string;
  readonly list: readonly string[];
  readonly identity: string | null;
}

async function tablesOf({ schema, ...store }: Store): Promise<readonly Table[]> {
  const text = `SELECT c.table_name AS name, string_agg(quote_ident(c.column_name), ', ') AS columns, array_agg(c.column_name::text) AS list,
      max(c.column_name) FILTER (WHERE c.is_identity = 'YES') AS identity
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = $1 AND t.table_type = 'BASE TABLE' AND c.table_name <> 'migrations' AND c.is_generated = 'NEVER' GROUP BY 1`;
  return (await queryStore<Table>({ schema, ...store }, { text, values: [schema] })).rows;
}

/** A state from before going back, which kept no trail. */
async function forgetTrail(store: Store, caseId: CaseId): Promise<void> {
  const { rows } = await queryStore<{ body: Buffer }>(store, { text: 'SELECT body FROM case_states WHERE case_id = $1', values: [caseId] });
  assert(rows[0] !== undefined);
  const context = encryptionContext.state(caseId);
  const { engine, performers } = decryptJson(store, context, rows[0].body) as StoredState;
  const { trail, ...before } = engine;
  assert(trail !== undefined);
  const body = encrypt(store, context, JSON.stringify({ engine: before, performers }));
  await queryStore(store, { text: 'UPDATE case_states SET body = $2 WHERE case_id = $1', values: [caseId, body] });
}
