import { type CaseId, type PersonId } from '#contract';
import { decrypt, encrypt, encryptionContext, insertPerson, queryStore, type Store } from '#store';
import { BUREAUS, type InboxCounty, personId, startSorted, TOWNSHIPS } from './inbox-county';
import { PROCESS_IDS, WORKING_POSTS } from './sorting-process';

/** How many rows are made; the issue's figures unless a smaller rehearsal is asked for. */
export interface Size {
  readonly openCases: number;
  readonly closedCases: number;
  readonly people: number;
}

const POSTS = WORKING_POSTS.length;
/** Every so many copies is one whose state is sealed for it, so that the engine can go on with it. */
const SAMPLE_EVERY = 997;
/** People with an identity number to search by; the others have a hash of nothing. */
export const KNOWN_PEOPLE = 200;
export const applicantId = (n: number): PersonId => personId(1_000_000 + n);
export const identityNumber = (n: number): string => `34032119600101${String(n).padStart(4, '0')}`;

const FUNCTIONS = `
  CREATE FUNCTION pg_temp.case_id(n bigint) RETURNS uuid IMMUTABLE LANGUAGE sql AS
    $$ SELECT ('0190' || lpad(to_hex(n), 8, '0') || '70008000' || substr(md5(n::text), 1, 12))::uuid $$;
  CREATE FUNCTION pg_temp.person_id(n bigint) RETURNS uuid IMMUTABLE LANGUAGE sql AS
    $$ SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
  CREATE TEMP TABLE template (process int, post int, closed boolean, case_id uuid, task_no int);`;

/** Numbers of a copy: post, bureau, process and township vary independently of each other; open ones come after now, closed ones and what is done of open ones before. */
const copies = (from: number, to: number, closed: boolean): string => `
  (SELECT n, n % ${String(POSTS)} AS post, n / ${String(POSTS)} % ${String(BUREAUS)} AS bureau,
     n / ${String(POSTS * BUREAUS)} % ${String(PROCESS_IDS.length)} AS process,
     n / ${String(POSTS * BUREAUS * PROCESS_IDS.length)} % ${String(TOWNSHIPS)} AS township,
     abs(hashint8(n)) % 10 = 0 AS claimed, ${closed ? `(${String(from)} - n)` : 'n'} * interval '10 seconds' AS age, abs(hashint8(n) % 5000) * interval '10 seconds' AS jitter
   FROM generate_series(${String(from)}::bigint, ${String(to)}) n) k
  JOIN template ON template.process = k.process AND template.post = k.post AND template.closed = ${String(closed)}`;

const ID = 'pg_temp.case_id(k.n)';
const OWNER = `pg_temp.person_id(k.bureau * ${String(POSTS)} + k.post)`;

/** One statement a table; columns that no template has are their defaults. */
const statementsFor = (from: string, people: number): readonly string[] => [
  `INSERT INTO cases SELECT ${ID}, 'B' || k.n, c.process_id, c.definition_hash, c.region, 'bureau-' || k.bureau,
     'township-' || k.bureau || '-' || k.township, pg_temp.person_id(1000000 + k.n % ${String(people)}), NULL, c.subject, c.status, c.outcome, c.stage,
     c.seq, c.started_at + k.age, c.last_at + k.age, c.closed_at + k.age, NULL, false, c.audit_hash
   FROM ${from} JOIN cases c ON c.id = template.case_id ORDER BY k.n`,
  `INSERT INTO case_states SELECT ${ID}, s.body FROM ${from} JOIN case_states s ON s.case_id = template.case_id ORDER BY k.n`,
  `INSERT INTO tasks SELECT ${ID}, t.no, t.element,
     CASE WHEN k.claimed AND t.status = 'ready' THEN 'claimed' ELSE t.status END,
     CASE WHEN k.claimed AND t.status = 'ready' THEN ${OWNER} ELSE t.owner_id END, t.for_applicant, t.excluded, t.opened_at + k.age,
     t.due_at + k.age + k.jitter, t.closed_at - greatest(k.age, -k.age), CASE WHEN t.closed_by IS NOT NULL THEN ${OWNER} END
   FROM ${from} JOIN tasks t ON t.case_id = template.case_id ORDER BY k.n`,
  `INSERT INTO task_offers (case_id, task_no, organisation_id, post, due_at, owner_id, excluded, process_id, places, element)
   SELECT ${ID}, o.task_no, 'bureau-' || k.bureau, o.post, o.due_at + k.age + k.jitter,
     CASE WHEN k.claimed THEN ${OWNER} END, o.excluded, o.process_id, ARRAY['bureau-' || k.bureau, 'township-' || k.bureau || '-' || k.township], o.element
   FROM ${from} JOIN task_offers o ON o.case_id = template.case_id ORDER BY k.n`,
  `INSERT INTO audit_entries SELECT ${ID}, a.seq, a.at + k.age, a.actor, a.kind, a.element, a.detail, a.hash
   FROM ${from} JOIN audit_entries a ON a.case_id = template.case_id ORDER BY k.n`,
];

/** A copy whose task can still be claimed and completed, by somebody at this place in the staff. */
export interface SampleCase {
  readonly caseId: CaseId;
  readonly task: number;
  readonly bureau: number;
  readonly post: number;
}

/** Makes the templates by the engine, multiplies their rows by SQL, and seals the state of a sample anew. */
export async function multiply(county: InboxCounty, size: Size): Promise<readonly SampleCase[]> {
  const { store } = county;
  await insertApplicants(store, size.people);
  const templates = await makeTemplates(county);
  const client = await store.pool.connect();
  try {
    await client.query(FUNCTIONS);
    for (const each of templates)
      await client.query('INSERT INTO template VALUES ($1, $2, $3, $4, $5)', [
        each.process,
        each.post,
        each.closed,
        each.caseId,
        each.task,
      ]);
    const open = copies(1, size.openCases, false);
    const closed = copies(size.openCases + 1, size.openCases + size.closedCases, true);
    for (const statement of [...statementsFor(open, size.people), ...statementsFor(closed, size.people)]) await client.query(statement);
    const sample = `SELECT ${ID} AS "caseId", template.task_no AS task, k.bureau::int, k.post::int, s.body, template.case_id AS template
      FROM ${open} JOIN case_states s ON s.case_id = template.case_id WHERE k.n % ${String(SAMPLE_EVERY)} = 0 AND NOT k.claimed`;
    const { rows } = await client.query<SampleCase & { body: Buffer; template: CaseId }>(sample);
    for (const row of rows) await sealAgain(store, row);
    return rows;
  } finally {
    client.release();
  }
}

/** A state is bound to its case, so a copy of the bytes alone would be refused. */
async function sealAgain(store: Store, { caseId, body, template }: { caseId: CaseId; body: Buffer; template: CaseId }): Promise<void> {
  const state = decrypt(store, encryptionContext.state(template), body);
  const sealed = encrypt(store, encryptionContext.state(caseId), state);
  await queryStore(store, { text: 'UPDATE case_states SET body = $2 WHERE case_id = $1', values: [caseId, sealed] });
}

interface Template {
  readonly process: number;
  readonly post: number;
  readonly closed: boolean;
  readonly caseId: CaseId;
  readonly task: number;
}

async function makeTemplates(county: InboxCounty): Promise<readonly Template[]> {
  const templates: Template[] = [];
  for (const [process, processId] of PROCESS_IDS.entries())
    for (const [post, name] of WORKING_POSTS.entries())
      for (const closed of [false, true]) {
        const sorted = await startSorted(county, { processId, post: name, applicant: applicantId(0) });
        if (closed) await finish(county, { ...sorted, bureau: 0, post });
        templates.push({ process, post, closed, ...sorted });
      }
  return templates;
}

/** Completes the open task by whoever stands first for its post. */
async function finish({ cases, staff }: InboxCounty, { caseId, task, bureau, post }: SampleCase): Promise<void> {
  const actor = staff[bureau]?.[post];
  if (actor === undefined) throw new Error('nobody there');
  const id = crypto.randomUUID() as Parameters<typeof cases.advance>[1]['id'];
  const now = new Date();
  const outcome = await cases.advance(caseId, { kind: 'complete-task', id, actor, task, data: { decision: 'pass' } }, now);
  if (!outcome.ok || !outcome.caseClosed) throw new Error(`finish: ${JSON.stringify(outcome)}`);
}

/** People who can be searched by identity number, and others. */
export async function insertApplicants(store: Store, people: number): Promise<void> {
  for (let n = 0; n < KNOWN_PEOPLE; n++)
    await insertPerson(store, { id: applicantId(n), name: '王小明', identityNumber: identityNumber(n), createdAt: new Date(0) });
  const text = `INSERT INTO people (id, name, identity_number_hash, created_at)
    SELECT ('00000000-0000-7000-8000-' || lpad((1000000 + n)::text, 12, '0'))::uuid, '王小明', sha256(n::text::bytea), '2026-01-01Z'
    FROM generate_series($1::int, $2::int) n`;
  await queryStore(store, { text, values: [KNOWN_PEOPLE, people - 1] });
}
