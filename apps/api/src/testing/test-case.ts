import { randomUUID } from 'node:crypto';
import request, { type Test } from 'supertest';
import { type ProcessFiles } from '#cases';
import { type TestApi, type TestPerson } from './create-test-api';
import { CARD_PROCESS } from './test-process';

/** Reads as this person. */
export const get = (api: TestApi, person: TestPerson, path: string): Test =>
  request(api.server).get(path).auth(person.token, { type: 'bearer' });

/** Sends a command as this person, under a key of its own unless one is given. */
export const post = (api: TestApi, person: TestPerson, path: string, body: object = {}, key: string = randomUUID()): Test =>
  request(api.server).post(path).auth(person.token, { type: 'bearer' }).set('Idempotency-Key', key).send(body);

/** Status and code of a problem, or the status alone. */
export function codeOf(answer: request.Response): readonly unknown[] {
  const { code } = answer.body as { code?: unknown };
  return answer.status < 400 ? [answer.status] : [answer.status, code];
}

/** A started case: its ids and its applicant. */
export interface TestCase {
  readonly caseId: string;
  readonly number: string;
  /** Path of the review task. */
  readonly review: string;
  readonly applicant: TestPerson;
}

/** Puts a process into the region of the tests; throws with the findings of one that is refused. */
export async function deploy(api: TestApi, process: ProcessFiles): Promise<void> {
  const { cases, wall } = api.api.parts;
  const deployed = await cases.deploy(process, { region: '340321', now: wall() });
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
}

/** Puts the process of the tests' cases into their region. */
export const deployCard = (api: TestApi): Promise<void> => deploy(api, CARD_PROCESS);

/** A case of a new applicant in a township, waiting for its review. */
export async function startCard(api: TestApi, townshipId = 'north', data: object = { illness: '高血压三级' }): Promise<TestCase> {
  const applicant = await api.person('王小明');
  const answer = await post(api, applicant, '/api/applications', { processId: 'card', townshipId, data }).expect(201);
  const { caseId, number } = answer.body as { caseId: string; number: string };
  const { body } = await get(api, applicant, `/api/cases/${caseId}`).expect(200);
  expect((body as { stage: string }).stage).toBe('review');
  return { caseId, number, review: `/api/tasks/${caseId}.${String(await taskNumber(api, caseId, 'review'))}`, applicant };
}

/** Number of the last task of an element. */
export async function taskNumber(api: TestApi, caseId: string, element: string): Promise<number> {
  const { rows } = await api.store.pool.query<{ no: number }>('SELECT max(no) AS no FROM tasks WHERE case_id = $1 AND element = $2', [
    caseId,
    element,
  ]);
  return rows[0]?.no ?? 0;
}

/** Somebody of whom nobody knows who it is objects to the case with this number while it is public. */
export async function object(api: TestApi, number: string): Promise<void> {
  const { body } = await request(api.server).get(`/api/publicities?caseNumber=${number}`).expect(200);
  const [publicity] = (body as { readonly publicities: readonly { readonly id: string }[] }).publicities;
  await request(api.server)
    .post(`/api/publicities/${publicity?.id ?? ''}/entries/${number}/objections`)
    .set('Idempotency-Key', randomUUID())
    .send({ reason: '此人未患病，请核查' })
    .expect(202);
}
