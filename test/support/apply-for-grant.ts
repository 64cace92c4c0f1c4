import { type CaseId } from '#contract';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { post, taskNumber } from '../../apps/api/src/testing/test-case';
import { type BrowserStack } from './browser-stack';

/** A picture of one point. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

interface Paper {
  readonly name: string;
  readonly content: Buffer;
}

/** Applies by the deciding process, with a picture for the diagnosis unless another is given, and with an invoice where one is given; address of the review, beneath `/work/`. */
export async function applyForGrant(
  stack: BrowserStack,
  { diagnosis = { name: 'diagnosis.png', content: PNG }, invoice }: { readonly diagnosis?: Paper; readonly invoice?: Paper } = {},
): Promise<string> {
  const { api } = stack;
  const applicant = await api.person('王小明');
  const data = {
    costFen: 80_000,
    illness: '白血病',
    account: '6228480402564890018',
    diagnosis: await upload(stack, applicant, diagnosis),
    ...(invoice === undefined ? {} : { invoice: await upload(stack, applicant, invoice) }),
  };
  const { body } = await post(api, applicant, '/api/applications', { processId: 'grant', townshipId: 'north', data }).expect(201);
  const { caseId } = body as { caseId: CaseId };
  return `tasks/${caseId}.${String(await taskNumber(api, caseId, 'review'))}`;
}

async function upload({ api }: BrowserStack, applicant: TestPerson, { name, content }: Paper): Promise<string> {
  const call = request(api.server).post('/api/documents').auth(applicant.token, { type: 'bearer' });
  const { body } = await call.set('Idempotency-Key', randomUUID()).field('kind', 'attachment').attach('file', content, name).expect(201);
  return (body as { id: string }).id;
}
