import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { createTestApi, type TestApi } from './testing/create-test-api';
import { codeOf } from './testing/test-case';

let api: TestApi;
let operations: readonly Operation[];
beforeAll(async () => {
  api = await createTestApi();
  const { body } = await request(api.server).get('/api/openapi.json').expect(200);
  operations = listOperations(body as Document);
});
afterAll(() => api.close());

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly parameters?: readonly { readonly name: string }[] }>>>>;
}
interface Operation {
  readonly name: string;
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly takesKey: boolean;
  /** Names in the path that the document tells nothing of. */
  readonly untold: readonly string[];
}

/** Doors that are open without an account: a new one must be put here on purpose. */
const PUBLIC = [
  'get /api/demo-clock',
  'get /api/health/live',
  'get /api/health/ready',
  'get /api/processes',
  'get /api/processes/{id}/form',
  'get /api/publicities',
  'get /api/publicities/{publicity}',
  'get /api/publicities/{publicity}/entries',
  'get /api/verification/{code}',
  'get /objection-form/{publicity}/{caseNumber}',
  'get /publicities',
  'get /publicities.atom',
  'get /publicities/{publicity}',
  'get /verify/{code}',
  'post /api/objections/lookup',
  'post /api/partner/{organisation}/events',
  'post /api/publicities/{publicity}/entries/{caseNumber}/objections',
  'post /api/sign-in',
  'post /api/tracking',
  'post /objection-form/{publicity}/{caseNumber}',
];

/** Commands without a key: they change nothing, or only the session; the form's page has a token in its stead. */
const KEYLESS = [
  'post /api/bulk-run-files/check',
  'post /api/case-search',
  'post /api/cases/{id}/objections/{objection}/objector',
  'post /api/identity-tag-search',
  'post /api/incidents/outcomes',
  'post /api/issued-documents/print',
  'post /api/migration-check',
  'post /api/objections/lookup',
  'post /api/partner/{organisation}/events',
  'post /api/record-search',
  'post /api/sign-in',
  'post /api/sign-out',
  'post /api/tracking',
  'post /objection-form/{publicity}/{caseNumber}',
];

const EXAMPLES: Readonly<Record<string, string>> = { id: randomUUID(), name: 'objection', caseNumber: 'none' };

const namesIn = (template: string): readonly string[] => [...template.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);

function listOperations({ paths }: Document): readonly Operation[] {
  return Object.entries(paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, { parameters = [] }]) => ({
      name: `${method} ${template}`,
      method: method as Operation['method'],
      path: template.replace(/\{(\w+)\}/g, (_all, name: string) => EXAMPLES[name] ?? name),
      takesKey: parameters.some(({ name }) => name === 'Idempotency-Key'),
      untold: namesIn(template).filter((each) => !parameters.some(({ name }) => name === each)),
    })),
  );
}

describe('every operation', () => {
  it('but the public ones refuses whoever is not signed in', async () => {
    const open: string[] = [];
    for (const { name, method, path } of operations) {
      const answer = await request(api.server)[method](path);
      if (answer.status !== 401 || codeOf(answer)[1] !== 'not-signed-in') open.push(name);
    }
    expect(open.sort()).toEqual(PUBLIC);
  });

  it('that is not only read takes an idempotency key, which a page of another site cannot send', () => {
    const keyless = operations.filter(({ method, takesKey }) => method !== 'get' && !takesKey);
    expect(keyless.map(({ name }) => name).sort()).toEqual(KEYLESS);
  });

  it('tells each parameter of its path', () => {
    expect(operations.filter(({ untold }) => untold.length > 0).map(({ name }) => name)).toEqual([]);
  });

  it('reads no form of another site: only JSON has fields', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const answer = await request(api.server).post('/api/sign-in').type(type).send('username=a&password=b');
      expect(codeOf(answer)).toEqual([422, 'fields-invalid']);
    }
  });
});
