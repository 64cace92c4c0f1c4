import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { createTestApi, type TestApi, type TestPerson } from './testing/create-test-api';
import { codeOf, deployCard, get, post, startCard } from './testing/test-case';

let api: TestApi;
let reviewer: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
});
afterAll(() => api.close());

/** Sends this text as JSON, which `send` would first have to be able to build. */
const raw = (path: string, text: string): request.Test =>
  request(api.server).post(path).auth(reviewer.token, { type: 'bearer' }).set('Idempotency-Key', randomUUID()).type('json').send(text);

describe('JSON that is made to hurt', () => {
  it.each([
    ['nested lists', '['.repeat(60_000) + ']'.repeat(60_000)],
    ['nested objects', '{"a":'.repeat(40_000) + '1' + '}'.repeat(40_000)],
  ])('is refused for %s deeper than any form', async (_what, value) => {
    const { review } = await startCard(api);
    expect(codeOf(await raw(`${review}/complete`, `{"data":{"decision":${value}}}`))).toEqual([400, 'malformed-request']);
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'is refused with the key %s, which must not vanish or reach a prototype',
    async (key) => {
      const { review } = await startCard(api);
      const answer = await raw(`${review}/complete`, `{"data":{"decision":"pass","${key}":{"polluted":true}}}`);
      expect(codeOf(answer)).toEqual([400, 'malformed-request']);
      expect({}).not.toHaveProperty('polluted');
    },
  );
});

describe('a character that PostgreSQL cannot keep', () => {
  it.each([
    ['signing in', '/api/sign-in', { username: 'a\0b', password: 'x' }],
    ['tracking', '/api/tracking', { number: 'a\0b', identityTail: '000000' }],
    ['applying', '/api/applications', { processId: 'card\0', data: {} }],
    ['objecting', '/api/publicities/00000000-0000-4000-8000-000000000000/entries/a%00b/objections', { reason: '请核查此事' }],
  ])('is a fault of the request when %s', async (_what, path, body) => {
    expect(codeOf(await post(api, reviewer, path, body))).toEqual([400, 'malformed-request']);
  });

  it.each(['/api/inbox?tab=claimable&process=a%00b', '/api/processes/a%00b/form'])('is a fault of the request in %s', async (path) => {
    expect(codeOf(await get(api, reviewer, path))).toEqual([400, 'malformed-request']);
  });
});
