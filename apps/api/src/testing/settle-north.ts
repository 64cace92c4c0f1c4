import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { queryStore } from '#store';
import { MONDAY, type TestApi, type TestPerson } from './create-test-api';
import { post, startCard } from './test-case';

/** What belongs to the township in the north: addresses name it, and nobody in the south is to learn a word of it. */
export interface North {
  readonly ids: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  /** The one of the secrets that colleagues of the same post may learn: who works there. */
  readonly colleague: string;
  readonly caseIds: readonly string[];
  /** Who works there. */
  readonly reviewer: TestPerson;
}

const NORTHERN = '欧阳北辰';
const DIAGNOSIS = '系统性红斑狼疮';

/** Gives the township a task in hand, a broken step, an upload and a case that is public. */
export async function settleNorth(api: TestApi): Promise<North> {
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
      document: await upload(api, applicant),
      person: reviewer.id,
    },
    secrets: [caseId, number, shown.caseId, shown.number, NORTHERN, DIAGNOSIS],
    colleague: NORTHERN,
    caseIds: [caseId, shown.caseId],
    reviewer,
  };
}

async function upload(api: TestApi, person: TestPerson): Promise<string> {
  const { body } = await request(api.server)
    .post('/api/documents')
    .auth(person.token, { type: 'bearer' })
    .set('Idempotency-Key', randomUUID())
    .field('kind', 'proof')
    .attach('file', Buffer.from('%PDF-1.7'), '证明.pdf')
    .expect(201);
  return (body as { id: string }).id;
}
