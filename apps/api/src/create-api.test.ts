import request from 'supertest';
import { createTestApi, type TestApi } from './testing/create-test-api';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

const codeOf = (answer: request.Response): unknown => [answer.status, (answer.body as { code?: string }).code];

describe('every problem', () => {
  it('is problem+json with both texts and nothing of the inside', async () => {
    const answer = await request(api.server).get('/api/nothing-here');
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body).toEqual({
      type: 'urn:huiban:problem:unknown-route',
      title: '没有这个接口。',
      titleEn: 'There is no such operation.',
      status: 404,
      code: 'unknown-route',
    });
  });

  it('is 400 for JSON that cannot be parsed', async () => {
    const answer = await request(api.server).post('/api/sign-in').type('json').send('{"username":');
    expect(codeOf(answer)).toEqual([400, 'malformed-request']);
  });

  it('is 422 for a body that is no object', async () => {
    const answer = await request(api.server).post('/api/sign-in').type('json').send('[]');
    expect(codeOf(answer)).toEqual([422, 'fields-invalid']);
  });

  it('is 413 for a body beyond the limit', async () => {
    const answer = await request(api.server)
      .post('/api/sign-in')
      .send({ username: 'x'.repeat(300_000), password: 'x' });
    expect(codeOf(answer)).toEqual([413, 'body-too-large']);
  });

  it('is 415 for an encoding that is not supported', async () => {
    const answer = await request(api.server).post('/api/sign-in').type('json').set('Content-Encoding', 'zip').send('{}');
    expect(codeOf(answer)).toEqual([415, 'unsupported-media-type']);
  });

  it('is 400 for a path that is not encoded rightly', async () => {
    expect(codeOf(await request(api.server).get('/api/cases/%E0%A4%A'))).toEqual([400, 'malformed-request']);
  });
});

describe('health', () => {
  it('lives', () => request(api.server).get('/api/health/live').expect(204));

  it('is ready with PostgreSQL although Temporal is away', async () => {
    const { body } = await request(api.server).get('/api/health/ready').expect(200);
    expect(body).toEqual({ postgresql: 'ok', temporal: 'away' });
  });
});

interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { summary?: string; responses?: object; parameters?: { name: string }[] }>>>
  >;
}

describe('the documentation', () => {
  it('is a page that needs no other host', async () => {
    const { text } = await request(api.server).get('/api/docs').expect(200);
    expect(text).toContain('swagger-ui');
    expect(text).not.toMatch(/(?:src|href)="https?:/);
  });

  it('has a summary and the responses of every operation', async () => {
    const { body } = await request(api.server).get('/api/openapi.json').expect(200);
    const operations = Object.entries((body as Document).paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, ...operation })),
    );
    const undocumented = operations.filter(({ summary, responses }) => !summary || Object.keys(responses ?? {}).length === 0);
    expect(undocumented.map(({ name }) => name)).toEqual([]);
    expect(operations.length).toBeGreaterThan(5);
  });
});

describe('every answer', () => {
  it('has protecting headers and a request id, the caller’s where it is sane', async () => {
    const answer = await request(api.server).get('/api/health/live').set('X-Request-Id', 'trace-00000001');
    expect(answer.headers).toMatchObject({ 'x-request-id': 'trace-00000001', 'x-content-type-options': 'nosniff' });
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    const other = await request(api.server).get('/api/health/live').set('X-Request-Id', 'not sane;');
    expect(other.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});
