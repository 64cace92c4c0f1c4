import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type Permission, permissionsOf, POSTS } from '#access';
import { queryStore } from '#store';
import { createTestApi, MONDAY, type TestApi, type TestPerson } from './testing/create-test-api';
import { type ApiDocument, listOperations, type ListedOperation } from './testing/list-operations';
import { sampleOf } from './testing/sample-of';
import { PUBLIC_DOORS } from './testing/public-doors';
import { codeOf, deployCard, post, startCard } from './testing/test-case';

let api: TestApi;
let document: ApiDocument;
let operations: readonly ListedOperation[];
let north: North;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  const { body } = await request(api.server).get('/api/openapi.json').expect(200);
  document = body as ApiDocument;
  operations = listOperations(document).filter(({ name }) => !PUBLIC_DOORS.includes(name) && !NOT_ASKED.includes(name));
  north = await settleNorth();
}, 60_000);
afterAll(() => api.close());
beforeEach(() => api.store.pool.query('DELETE FROM rate_limits'));

/** A stream that never ends, whose twin is in events.test.ts, and the end of the session that asks. */
const NOT_ASKED = ['get /api/events', 'post /api/sign-out'];

/** What belongs to the township in the north: addresses name it, and nobody in the south is to learn a word of it. */
interface North {
  readonly ids: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly caseIds: readonly string[];
}

const NORTHERN = '欧阳北辰';
const DIAGNOSIS = '系统性红斑狼疮';

async function settleNorth(): Promise<North> {
  const { caseId, number, review, applicant } = await startCard(api, 'north', { illness: DIAGNOSIS });
  const reviewer = await api.person(NORTHERN, 'reviewer-1@north');
  const shown = await startCard(api, 'north', { illness: DIAGNOSIS });
  await post(api, reviewer, `${shown.review}/complete`, { data: { decision: 'pass' } }).expect(200);
  const { body } = await request(api.server).get(`/api/publicities?caseNumber=${shown.number}`).expect(200);
  const [publicity] = (body as { readonly publicities: readonly { readonly id: string }[] }).publicities;
  const incident = `INSERT INTO incidents (case_id, no, element, code, opened_at) VALUES ($1, 1, 'review', 'evaluation-failed', $2)`;
  await queryStore(api.store, { text: incident, values: [caseId, MONDAY] });
  await post(api, reviewer, `${review}/claim`).expect(200);
  return {
    ids: {
      case: caseId,
      task: review.split('/').at(-1) ?? '',
      incident: `${caseId}.1`,
      publicity: publicity?.id ?? '',
      document: await upload(applicant),
      person: reviewer.id,
    },
    secrets: [caseId, number, shown.caseId, shown.number, NORTHERN, DIAGNOSIS],
    caseIds: [caseId, shown.caseId],
  };
}

async function upload(person: TestPerson): Promise<string> {
  const { body } = await request(api.server)
    .post('/api/documents')
    .auth(person.token, { type: 'bearer' })
    .set('Idempotency-Key', randomUUID())
    .field('kind', 'proof')
    .attach('file', Buffer.from('%PDF-1.7'), '证明.pdf')
    .expect(201);
  return (body as { id: string }).id;
}

/** Which of the north's things the `{id}` of an address stands for, by its first words; what is not listed does not exist. */
const THINGS: readonly (readonly [path: RegExp, thing: string])[] = [
  [/^\/api\/cases\//, 'case'],
  [/^\/api\/tasks\//, 'task'],
  [/^\/api\/incidents\//, 'incident'],
  [/^\/api\/documents\//, 'document'],
  [/^\/api\/people\//, 'person'],
];
const WORDS: Readonly<Record<string, string>> = { clock: 'limit', process: 'card', organisation: 'civil-affairs', no: '1' };
const NOWHERE = randomUUID();

function addressOf({ template }: ListedOperation): string {
  const [, thing = ''] = THINGS.find(([path]) => path.test(template)) ?? [];
  const values: Readonly<Record<string, string | undefined>> = {
    ...WORDS,
    publicity: north.ids['publicity'],
    id: /^\/api\/processes/.test(template) ? 'card' : north.ids[thing],
  };
  return template.replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? NOWHERE);
}

/** Where the smallest body is not enough to be read to its end: the check of who asks must be what refuses. */
const BODIES: Readonly<Record<string, object>> = {
  'post /api/cases/{id}/correct-variable': { path: '/application', value: 1, reason: '更正填写错误' },
  'post /api/tasks/{id}/copy': { to: [{ post: 'director', organisationId: 'county' }] },
};

/** Operations on a thing that may be open to the south, and why. */
const OPEN_TO_ALL = [
  // Anybody may look at what can be applied for.
  'get /api/processes/{id}/form',
  // Messages of departments are the county's, and it tells only whether one is waited for.
  'post /api/cases/{id}/messages/{name}',
  // Takes from the leaver what lies in the own offices: here nothing.
  'post /api/people/{id}/hand-over',
];

function send(operation: ListedOperation, person: TestPerson): request.Test {
  const { schemas } = document.components;
  const query = (operation.parameters ?? []).filter((each) => each.in === 'query' && each.required === true);
  const agent = request(api.server);
  const sent = agent[operation.method](addressOf(operation)).auth(person.token, { type: 'bearer' }).set('Idempotency-Key', randomUUID());
  void sent.query(Object.fromEntries(query.map(({ name, schema }) => [name, sampleOf(schema ?? {}, schemas, name)])));
  const json = operation.requestBody?.content['application/json'];
  return json === undefined ? sent : sent.send(BODIES[operation.name] ?? (sampleOf(json.schema, schemas) as object));
}

const everyPostBut = (permission: Permission | undefined, organisation: string): readonly string[] =>
  Object.keys(POSTS)
    .filter((each) => permission === undefined || !permissionsOf(each).includes(permission))
    .map((each) => `${each}@${organisation}`);

describe('whoever holds every post but those that open an operation', () => {
  it('is refused at its door', async () => {
    const strangers = new Map<string, TestPerson>();
    const open: string[] = [];
    for (const operation of operations) {
      const permission = operation['x-permission'];
      if (permission === undefined) continue;
      const stranger = strangers.get(permission) ?? (await api.person('旁人', ...everyPostBut(permission as Permission, 'county')));
      strangers.set(permission, stranger);
      const answer = await send(operation, stranger);
      if (answer.status !== 403 || codeOf(answer)[1] !== 'not-permitted') open.push(`${operation.name}: ${String(answer.status)}`);
    }
    expect(strangers.size).toBeGreaterThan(10);
    expect(open).toEqual([]);
  });
});

/** Everything of the north's cases that a stranger could have changed. */
const stateOfNorth = (): Promise<unknown> =>
  queryStore(api.store, {
    text: `SELECT (SELECT json_agg(c ORDER BY c.id) FROM cases c WHERE c.id = ANY($1)) AS cases,
      (SELECT json_agg(t ORDER BY t.case_id, t.no) FROM tasks t WHERE t.case_id = ANY($1)) AS tasks,
      (SELECT json_agg(i) FROM incidents i WHERE i.case_id = ANY($1)) AS incidents,
      (SELECT count(*) FROM audit_entries WHERE case_id = ANY($1)) AS audit`,
    values: [north.caseIds],
  });

describe.each([
  ['holds every post of the township in the south', () => everyPostBut(undefined, 'south')],
  ['holds no post at all', () => []],
])('whoever %s', (_who, posts) => {
  it('is refused whatever is of the township in the north, is told nothing of it, and changes nothing there', async () => {
    const stranger = await api.person('南人', ...posts());
    const before = await stateOfNorth();
    const open: { readonly name: string; readonly text: string }[] = [];
    const telling: string[] = [];
    for (const operation of operations) {
      const { status, text } = await send(operation, stranger);
      const asked = addressOf(operation);
      if (north.secrets.some((secret) => text.includes(secret) && !asked.includes(secret))) telling.push(operation.name);
      if (operation.template.includes('{id}') && ![401, 403, 404].includes(status)) open.push({ name: operation.name, text });
    }
    expect(telling).toEqual([]);
    expect(open.filter(({ name }) => !OPEN_TO_ALL.includes(name))).toEqual([]);
    expect(await stateOfNorth()).toEqual(before);
  });
});
