import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { createTestApi, type TestApi, type TestPerson } from './testing/create-test-api';
import { everyPostBut } from './testing/every-post-but';
import { type ApiDocument, listOperations, type ListedOperation, namesIn } from './testing/list-operations';
import { northName } from './testing/north-address';
import { type North, settleNorth } from './testing/settle-north';
import { sampleOf } from './testing/sample-of';
import { deployCard } from './testing/test-case';

let api: TestApi;
let document: ApiDocument;
let anybody: TestPerson;
let north: North;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  document = (await request(api.server).get('/api/openapi.json').expect(200)).body as ApiDocument;
  anybody = await api.person('全能', ...everyPostBut([], 'county'));
  north = await settleNorth(api);
});
afterAll(() => api.close());

/** A stream that never ends, and the end of the session that asks. */
const NOT_ASKED = ['get /api/events', 'post /api/sign-out'];

/** What people, scripts and mischief put where a text is asked for. */
const BAD_TEXTS = ['a\u0000b', '\ud800', '2026-13-45', '2026-02-30', '99999999999999999999', '9999999999', '-1', "';--", '啊'.repeat(5000)];
/** What they put where something else is. */
const BAD_VALUES: readonly unknown[] = [null, [], {}, -1, 9_999_999_999, 1e308, true, '\u0000', [null], { a: { $ne: 1 } }];

interface Request {
  readonly operation: ListedOperation;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** The request with a value of its own at each place, one place at a time. */
function* spoilt(asked: Request): Generator<Request> {
  for (const part of ['path', 'query'] as const)
    for (const name of Object.keys(asked[part])) for (const text of BAD_TEXTS) yield { ...asked, [part]: { ...asked[part], [name]: text } };
  if (asked.body !== undefined) for (const body of spoiltBodies(asked.body)) yield { ...asked, body };
}

function* spoiltBodies(value: unknown): Generator<unknown> {
  yield* typeof value === 'string' ? [...BAD_TEXTS, ...BAD_VALUES] : BAD_VALUES;
  if (Array.isArray(value)) for (const inner of spoiltBodies(value[0])) yield [inner];
  else if (typeof value === 'object' && value !== null)
    for (const [key, kept] of Object.entries(value)) for (const inner of spoiltBodies(kept)) yield { ...value, [key]: inner };
}

function sampleRequest(operation: ListedOperation): Request {
  const { schemas } = document.components;
  const query = (operation.parameters ?? []).filter((each) => each.in === 'query');
  const json = operation.requestBody?.content['application/json'];
  return {
    operation,
    path: Object.fromEntries(namesIn(operation.template).map((name) => [name, northName(north, operation.template, name)])),
    query: Object.fromEntries(query.map(({ name, schema }) => [name, String(sampleOf(schema ?? {}, schemas, name))])),
    ...(json === undefined ? {} : { body: sampleOf(json.schema, schemas) }),
  };
}

/** Half a character goes as bytes that are no UTF-8. */
const encoded = (text: string): string => (/\p{Surrogate}/u.test(text) ? '%ED%A0%80' : encodeURIComponent(text));

function send({ operation, path, query, body }: Request): request.Test {
  const address = operation.template.replace(/\{(\w+)\}/g, (_all, name: string) => encoded(path[name] ?? ''));
  const search = Object.entries(query).map(([name, text]) => `${name}=${encoded(text)}`);
  const agent = request(api.server);
  const url = `${address}?${search.join('&')}`;
  const sent = agent[operation.method](url).auth(anybody.token, { type: 'bearer' }).set('Idempotency-Key', randomUUID());
  return body === undefined ? sent : sent.set('Content-Type', 'application/json').send(JSON.stringify(body));
}

it('answers nothing that is put where something else is asked for with a fault of its own', async () => {
  const faults = new Map<string, string>();
  let asked = 0;
  for (const operation of listOperations(document).filter(({ name }) => !NOT_ASKED.includes(name)))
    for (const each of spoilt(sampleRequest(operation))) {
      if (asked % 200 === 0) await api.store.pool.query('DELETE FROM rate_limits');
      asked += 1;
      const { status, text } = await send(each);
      if (status >= 500) faults.set(operation.name, JSON.stringify([each.path, each.query, each.body]).slice(0, 300) + text.slice(0, 200));
    }
  expect(asked).toBeGreaterThan(5000);
  expect([...faults]).toEqual([]);
});
