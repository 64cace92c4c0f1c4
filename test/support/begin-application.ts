import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { identityNumber } from '../../apps/api/src/testing/identity-number';
import { type TestApi, type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { uploadPaper } from './upload-paper';

const PAPER = { name: '病历.pdf', buffer: Buffer.from('%PDF-1.7\n病历') };

/** Keeps a draft of the appraisal as this person, filled in up to its end; the address of the step that is opened with it. */
export async function beginApplication(
  api: TestApi,
  person: TestPerson,
  step = 7,
): Promise<{ readonly id: string; readonly path: string }> {
  const id = randomUUID();
  const paper = await uploadPaper(api, person, PAPER);
  const data = {
    name: '王桂芳',
    identityNumber: identityNumber('34032119500101002'),
    phone: '13800138001',
    township: '北乡',
    village: '河东村',
    insuranceType: 'resident',
    diseaseCode: 'M03900',
    hospital: 'hospital',
    treatingDoctors: [],
    medicalRecords: [paper],
    channel: 'mobile',
  };
  const draft = { processId: 'chronic-card-appraisal', revision: 0, content: { step: step - 1, data }, documentIds: [paper] };
  await request(api.server)
    .put(`/api/drafts/${id}`)
    .auth(person.token, { type: 'bearer' })
    .set('Idempotency-Key', randomUUID())
    .send(draft)
    .expect(200);
  return { id, path: `/apply/chronic-card-appraisal/form?draft=${id}&step=${String(step)}` };
}
