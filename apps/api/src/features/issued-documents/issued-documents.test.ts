import request from 'supertest';
import { giveTestSeal, signDocument } from '#cases';
import { type CaseId } from '#contract';
import { listReadings } from '#store';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deploy, get, post, startCard, type TestCase } from '../../testing/test-case';
import { CARD_PROCESS } from '../../testing/test-process';

const TEMPLATE = {
  title: '受理通知书',
  series: '卡受',
  addressee: '=case.applicant.name',
  blocks: [{ fields: [{ label: '病情', value: '=application.illness', sensitive: 'medical' }] }],
  seals: [{ party: 'bureau', label: '盖章' }],
};
/** The card process, with a notice that is served before the review. */
const SERVING = {
  ...CARD_PROCESS,
  files: {
    ...CARD_PROCESS.files,
    'process.bpmn': (CARD_PROCESS.files['process.bpmn'] ?? '')
      .replace(
        '<bpmn:userTask id="review"',
        '<bpmn:sendTask id="serve" name="送达" huiban:document="acceptance"/><bpmn:userTask id="review"',
      )
      .replace(
        'sourceRef="applied" targetRef="review"/>',
        'sourceRef="applied" targetRef="serve"/><bpmn:sequenceFlow id="served" sourceRef="serve" targetRef="review"/>',
      ),
    'documents/acceptance.json': JSON.stringify(TEMPLATE),
  },
};

let api: TestApi;
let reviewer: TestPerson;
let supervisor: TestPerson;
let elsewhere: TestPerson;
let card: TestCase;
beforeAll(async () => {
  api = await createTestApi({ HUIBAN_PUBLIC_URL: 'https://huiban.example' });
  await deploy(api, SERVING);
  reviewer = await api.person('初审员', 'reviewer-1@north');
  supervisor = await api.person('督办员', 'supervisor@county');
  elsewhere = await api.person('南镇初审员', 'reviewer-1@south');
  card = await startCard(api);
});
afterAll(() => api.close());

interface Listed {
  readonly documents: readonly { readonly id: string; readonly number: string; readonly status: string }[];
}
const idOf = async ({ caseId }: TestCase = card): Promise<string> => {
  const { body } = await get(api, supervisor, `/api/cases/${caseId}/issued-documents`).expect(200);
  return (body as Listed).documents[0]?.id ?? '';
};
const pdfOf = (person: TestPerson, id: string): request.Test =>
  get(api, person, `/api/issued-documents/${id}/content`).responseType('blob');
const pages = (body: unknown): number => (body as Buffer).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
/** Places for seals: a copy that is void has none. */
const fieldsOf = (body: Buffer): number => body.toString('latin1').match(/\/FT \/Sig/g)?.length ?? 0;
const codeIn = async (id: string): Promise<string> => {
  const [caseId, no] = id.split('.');
  const { rows } = await api.store.pool.query<{ code: string }>('SELECT code FROM issued_documents WHERE case_id = $1 AND no = $2', [
    caseId,
    no,
  ]);
  return rows[0]?.code ?? '';
};

describe('documents of a case', () => {
  it('are listed with number and status for whoever may read the case, and for nobody else', async () => {
    const { body } = await get(api, card.applicant, `/api/cases/${card.caseId}/issued-documents`).expect(200);
    expect(body).toEqual({
      documents: [
        {
          id: expect.stringContaining(card.caseId),
          title: '受理通知书',
          number: '卡受〔2026〕1号',
          issuer: '怀远县医疗保障局',
          issuedAt: '2026-03-02T01:00:00.000Z',
          status: 'valid',
        },
      ],
    });
    expect(codeOf(await get(api, elsewhere, `/api/cases/${card.caseId}/issued-documents`))).toEqual([404, 'unknown-case']);
  });

  it('come as PDF, the same bytes each time, kept encrypted', async () => {
    const id = await idOf();
    const first = await pdfOf(card.applicant, id).expect(200).expect('Content-Type', 'application/pdf');
    const second = await pdfOf(reviewer, id).expect(200);
    expect((first.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    expect((first.body as Buffer).equals(second.body as Buffer)).toBe(true);
    const { rows } = await api.store.pool.query<{ body: Buffer }>('SELECT body FROM issued_document_files');
    expect(rows.map(({ body }) => body.includes(Buffer.from('%PDF-')))).toEqual([false]);
  });

  it('come masked to who may not read the illness, and are not kept so', async () => {
    const id = await idOf();
    const whole = await pdfOf(reviewer, id);
    const masked = await pdfOf(supervisor, id).expect(200);
    expect((masked.body as Buffer).equals(whole.body as Buffer)).toBe(false);
    expect((await pdfOf(reviewer, id)).body).toEqual(whole.body);
  });

  it('that do not hold any more come as a copy that is marked void, and what is kept stays as it was', async () => {
    const id = await idOf(await startCard(api));
    const valid = (await pdfOf(reviewer, id).expect(200)).body as Buffer;
    const keptOf = async () =>
      (await api.store.pool.query<{ sha256: Buffer }>('SELECT sha256 FROM issued_document_files WHERE case_id = $1', [id.split('.')[0]]))
        .rows;
    const kept = await keptOf();
    await api.store.pool.query('UPDATE issued_documents SET revoked_at = now() WHERE case_id = $1', [id.split('.')[0]]);
    const voided = (await pdfOf(reviewer, id).expect(200)).body as Buffer;
    expect(voided.equals(valid)).toBe(false);
    expect(fieldsOf(valid)).toBe(1);
    expect(fieldsOf(voided)).toBe(0);
    expect(await keptOf()).toEqual(kept);
  });

  it('are refused to whoever may not read the case, and where there are none', async () => {
    const id = await idOf();
    const refused = await Promise.all(
      [id, `${card.caseId}.9999`, 'none'].map((each) => get(api, elsewhere, `/api/issued-documents/${each}/content`)),
    );
    expect(refused.map(codeOf)).toEqual(Array(3).fill([404, 'unknown-document']));
  });

  it('leave a trace of each reading by staff, and none of the own', async () => {
    const other = await startCard(api);
    const id = await idOf(other);
    await pdfOf(other.applicant, id);
    await pdfOf(reviewer, id);
    expect(await listReadings(api.store, other.caseId as never, 10)).toMatchObject([
      { personId: reviewer.id, place: 'issued-document', fields: [id] },
    ]);
  });
});

describe('printing many', () => {
  const print = (person: TestPerson, ids: readonly string[]): request.Test =>
    post(api, person, '/api/issued-documents/print', { ids }).responseType('blob');

  it('gives one PDF in the order asked for', async () => {
    const ids = [await idOf(await startCard(api)), await idOf()];
    const { body } = await print(reviewer, ids).expect(200).expect('Content-Type', 'application/pdf');
    expect(pages(body)).toBe(2);
  });

  it('is refused whole where one is not for the reader, is unknown or was revoked', async () => {
    const [south, north] = [await idOf(await startCard(api, 'south')), await idOf(await startCard(api))];
    const answerOf = async (ids: readonly string[]) => codeOf(await post(api, reviewer, '/api/issued-documents/print', { ids }));
    expect(await answerOf([north, south])).toEqual([404, 'unknown-document']);
    expect(await answerOf([north, 'none'])).toEqual([404, 'unknown-document']);
    expect(await answerOf([])).toEqual([422, 'fields-invalid']);
    await api.store.pool.query('UPDATE issued_documents SET revoked_at = now() WHERE case_id = $1', [north.split('.')[0]]);
    expect(await answerOf([north])).toEqual([409, 'document-revoked']);
  });
});

describe('verification', () => {
  it('tells anybody who has the code what the document is, and nothing of what it says', async () => {
    const code = await codeIn(await idOf());
    const { body } = await request(api.server).get(`/api/verification/${code}`).expect(200);
    expect(body).toEqual({
      title: '受理通知书',
      number: '卡受〔2026〕1号',
      issuer: '怀远县医疗保障局',
      date: '2026-03-02',
      holder: '王*明',
      status: 'valid',
      seals: [],
    });
  });

  it('has a page without script for people', async () => {
    const answer = await request(api.server)
      .get(`/verify/${await codeIn(await idOf())}`)
      .expect(200)
      .expect('Content-Type', /html/);
    expect(answer.text).toContain('真实有效');
    expect(answer.text).toContain('卡受〔2026〕1号');
    expect(answer.text).not.toMatch(/<script|王小明|高血压/);
    expect(answer.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  it('tells that a document was revoked', async () => {
    const id = await idOf(await startCard(api));
    await api.store.pool.query('UPDATE issued_documents SET revoked_at = now() WHERE case_id = $1', [id.split('.')[0]]);
    const { body } = await request(api.server)
      .get(`/api/verification/${await codeIn(id)}`)
      .expect(200);
    expect(body).toMatchObject({ status: 'revoked' });
    expect((await request(api.server).get(`/verify/${await codeIn(id)}`)).text).toContain('已撤销，不再有效');
  });

  it('tells of each electronic seal, and that one does not hold where the file was altered', async () => {
    const id = await idOf(await startCard(api));
    const [caseId = '', no] = id.split('.');
    const { store, wall } = api.api.parts;
    await giveTestSeal(store, { id: 'county', name: '怀远县医疗保障局' }, wall());
    const order = {
      document: { caseId: caseId as CaseId, no: Number(no) },
      organisationId: 'county',
      party: 'bureau',
      signerId: supervisor.id,
    };
    const where = { publicUrl: 'https://huiban.example', now: wall() };
    expect(await signDocument(store, { ...order, job: { caseId: caseId as CaseId, no: 9 } }, where)).toMatchObject({ ok: true });
    const page = async () => (await request(api.server).get(`/verify/${await codeIn(id)}`)).text;
    expect(await page()).toMatch(/电子印章<\/th><td>怀远县医疗保障局 2026-03-02 完好/);
    await store.pool.query(`UPDATE document_signatures SET sha256 = '\\x00' WHERE case_id = $1`, [caseId]);
    expect(await page()).toContain('已被篡改');
  });

  it('knows no other code, and stops who tries many', async () => {
    expect(codeOf(await request(api.server).get('/api/verification/abcdefghijklmnopqrst'))).toEqual([404, 'unknown-document']);
    expect((await request(api.server).get('/verify/<b>')).text).toContain('未查到该文书');
    for (let no = 0; no < 60; no += 1) await request(api.server).get('/verify/x');
    expect(codeOf(await request(api.server).get('/api/verification/x'))).toEqual([429, 'too-many-requests']);
  });
});
