import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type Permission } from '#access';
import { queryStore } from '#store';
import { createTestApi, type TestApi, type TestPerson } from './testing/create-test-api';
import { everyPostBut } from './testing/every-post-but';
import { type ApiDocument, listOperations, type ListedOperation } from './testing/list-operations';
import { northName, thingOf } from './testing/north-address';
import { furnishNorth, type FurnishedNorth } from '../../../test/support/furnish-north';
import { type OwnThings, putOwnThings } from '../../../test/support/own-things';
import { sampleOf } from './testing/sample-of';
import { PUBLIC_DOORS } from './testing/public-doors';
import { codeOf } from './testing/test-case';

let api: TestApi;
let document: ApiDocument;
let operations: readonly ListedOperation[];
let north: FurnishedNorth;
let own: OwnThings;
beforeAll(async () => {
  api = await createTestApi();
  const { body } = await request(api.server).get('/api/openapi.json').expect(200);
  document = body as ApiDocument;
  operations = listOperations(document).filter(({ name }) => !PUBLIC_DOORS.includes(name) && !NOT_ASKED.includes(name));
  const furnished = await furnishNorth(api);
  own = await putOwnThings(api, furnished);
  const ids = Object.fromEntries(Object.entries(own).map(([thing, { id }]) => [thing, id]));
  north = { ...furnished, ids: { ...furnished.ids, ...ids } };
});
afterAll(() => api.close());
beforeEach(() => api.store.pool.query('DELETE FROM rate_limits'));

/** A stream that never ends, whose twin is in events.test.ts, and the end of the session that asks. */
const NOT_ASKED = ['get /api/events', 'post /api/sign-out'];

const addressOf = ({ template }: ListedOperation): string =>
  template.replace(/\{(\w+)\}/g, (_all, name: string) => northName(north, template, name));

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
  // Writers name their drafts themselves; drafts.test.ts has the twin of one that is another's.
  'put /api/drafts/{id}',
];

/** Operations that name whoever could act for a colleague: those of the same post, in whatever organisation, and nothing of their work. */
const NAMES_COLLEAGUES = ['get /api/deputies/candidates'];

function secretsFrom({ name }: ListedOperation): readonly string[] {
  return NAMES_COLLEAGUES.includes(name) ? north.secrets.filter((secret) => secret !== north.colleague) : north.secrets;
}

function send(operation: ListedOperation, person: TestPerson): request.Test {
  const { schemas } = document.components;
  const query = (operation.parameters ?? []).filter((each) => each.in === 'query' && each.required === true);
  const agent = request(api.server);
  const sent = agent[operation.method](addressOf(operation)).auth(person.token, { type: 'bearer' }).set('Idempotency-Key', randomUUID());
  void sent.query(Object.fromEntries(query.map(({ name, schema }) => [name, sampleOf(schema ?? {}, schemas, name)])));
  const json = operation.requestBody?.content['application/json'];
  return json === undefined ? sent : sent.send(BODIES[operation.name] ?? (sampleOf(json.schema, schemas) as object));
}

describe('whoever holds every post but those that open an operation', () => {
  it('is refused at its door', async () => {
    const strangers = new Map<string, TestPerson>();
    const open: string[] = [];
    for (const operation of operations) {
      const permission = operation['x-permission'];
      if (permission === undefined) continue;
      const stranger = strangers.get(permission) ?? (await api.person('旁人', ...everyPostBut([permission as Permission], 'county')));
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
  ['holds every post of the township in the south', () => everyPostBut([], 'south')],
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
      if (secretsFrom(operation).some((secret) => text.includes(secret) && !asked.includes(secret))) telling.push(operation.name);
      if (operation.template.includes('{id}') && ![401, 403, 404].includes(status)) open.push({ name: operation.name, text });
    }
    expect(telling).toEqual([]);
    expect(open.filter(({ name }) => !OPEN_TO_ALL.includes(name))).toEqual([]);
    expect(await stateOfNorth()).toEqual(before);
  });
});

describe('the things of the north', () => {
  /** Whoever may see one, or does with it what can be done: only then is a stranger refused for being a stranger. */
  const insiders = (thing: string): readonly TestPerson[] => [own[thing]?.owner ?? north.insider, north.reviewer];

  it('are there for those whose they are', async () => {
    const told = new Set<string>();
    for (const operation of operations.filter(({ method, template }) => template.includes('{id}') && method !== 'delete')) {
      const thing = thingOf(operation.template) ?? '';
      for (const insider of insiders(thing)) {
        const { status } = await send(operation, insider);
        if (status !== 404 && status !== 403) told.add(thing);
      }
    }
    expect([...told].toSorted((a, b) => a.localeCompare(b))).toEqual(expect.arrayContaining(OWNED));
  });
});

/** Kinds of which the north has one that somebody may see. */
const OWNED = [
  'authority',
  'bulkRun',
  'case',
  'copy',
  'deputy',
  'draft',
  'incident',
  'message',
  'panel',
  'person',
  'record',
  'roster',
  'savedSearch',
  'task',
];
