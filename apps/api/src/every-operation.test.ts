import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { createTestApi, type TestApi } from './testing/create-test-api';
import { type ApiDocument, listOperations, type ListedOperation, namesIn, takesKey } from './testing/list-operations';
import { PUBLIC_DOORS } from './testing/public-doors';
import { codeOf } from './testing/test-case';

let api: TestApi;
let operations: readonly ListedOperation[];
beforeAll(async () => {
  api = await createTestApi();
  const { body } = await request(api.server).get('/api/openapi.json').expect(200);
  operations = listOperations(body as ApiDocument);
});
afterAll(() => api.close());

/** Commands without a key: they change nothing, or only the session; the form's page has a token in its stead. */
const KEYLESS = [
  'post /api/bulk-run-files/check',
  'post /api/calendars/preview',
  'post /api/case-search',
  'post /api/cases/{id}/objections/{objection}/objector',
  'post /api/identity-tag-search',
  'post /api/incidents/outcomes',
  'post /api/issued-documents/print',
  'post /api/migration-check',
  'post /api/objections/lookup',
  'post /api/partner/{organisation}/events',
  'post /api/partners/{organisation}/deliveries/outcomes',
  'post /api/record-search',
  'post /api/scenario-check',
  'post /api/sign-in',
  'post /api/sign-out',
  'post /api/tracking',
  'post /objection-answer',
  'post /objection-form/{publicity}/{caseNumber}',
];

const EXAMPLES: Readonly<Record<string, string>> = { id: randomUUID(), name: 'objection', caseNumber: 'none' };

const pathOf = ({ template }: ListedOperation): string => template.replace(/\{(\w+)\}/g, (_all, name: string) => EXAMPLES[name] ?? name);
/** Names in the path that the document tells nothing of. */
const untold = ({ template, parameters = [] }: ListedOperation): readonly string[] =>
  namesIn(template).filter((each) => !parameters.some(({ name }) => name === each));

describe('every operation', () => {
  it('but the public ones refuses whoever is not signed in', async () => {
    const open: string[] = [];
    for (const operation of operations) {
      const answer = await request(api.server)[operation.method](pathOf(operation));
      if (answer.status !== 401 || codeOf(answer)[1] !== 'not-signed-in') open.push(operation.name);
    }
    expect(open.sort()).toEqual(PUBLIC_DOORS);
  });

  it('that is not only read takes an idempotency key, which a page of another site cannot send', () => {
    const keyless = operations.filter((each) => each.method !== 'get' && !takesKey(each));
    expect(keyless.map(({ name }) => name).sort()).toEqual(KEYLESS);
  });

  it('tells each parameter of its path', () => {
    expect(operations.filter((each) => untold(each).length > 0).map(({ name }) => name)).toEqual([]);
  });

  it('reads no form of another site: only JSON has fields', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const answer = await request(api.server).post('/api/sign-in').type(type).send('username=a&password=b');
      expect(codeOf(answer)).toEqual([422, 'fields-invalid']);
    }
  });
});
