import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type TestApi, type TestPerson } from '../../apps/api/src/testing/create-test-api';

/** Uploads a file as this person; its id. */
export async function uploadPaper(
  api: TestApi,
  { token }: TestPerson,
  { name, buffer }: { readonly name: string; readonly buffer: Buffer },
): Promise<string> {
  const { body } = await request(api.server)
    .post('/api/documents')
    .auth(token, { type: 'bearer' })
    .set('Idempotency-Key', randomUUID())
    .field('kind', 'attachment')
    .attach('file', buffer, name)
    .expect(201);
  return (body as { id: string }).id;
}
