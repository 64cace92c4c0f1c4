import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type DocumentKey, type OrganisationId, type PersonId } from '#contract';
import {
  findDocumentFile,
  findIssuedDocument,
  insertDeputy,
  insertPerson,
  listIssuedOfCase,
  putOrganisation,
  putPosting,
  queryStore,
} from '#store';
import { BUREAU, createTestCounty, daysLater, flow, MONDAY, processOf, type TestCounty } from '../testing/test-county';
import { giveTestSeal } from './give-test-seal';
import { sealsOf } from './seals-of';
import { signDocument, type SigningOrder } from './sign-document';

const TEMPLATE = {
  title: '医疗保障定点服务协议',
  blocks: [{ text: '双方自愿签订本协议。' }],
  seals: [
    { party: 'bureau', label: '甲方（盖章）' },
    { party: 'institution', label: '乙方（盖章）', organisation: 'hospital' },
  ],
};
const PROCESS = processOf(
  'agreed',
  `<bpmn:startEvent id="start"/><bpmn:sendTask id="write" huiban:document="agreement"/><bpmn:userTask id="rest" huiban:post="reviewer-1"/><bpmn:endEvent id="end"/>
   ${flow('start', 'write')}${flow('write', 'rest')}${flow('rest', 'end')}`,
  { 'documents/agreement.json': JSON.stringify(TEMPLATE) },
);
const HOSPITAL = 'hospital' as OrganisationId;
const WHERE = { publicUrl: 'https://huiban.example', now: MONDAY };

describe('sealing a document', () => {
  let county: TestCounty;
  let director: PersonId;
  let physician: PersonId;
  beforeAll(async () => {
    county = await createTestCounty();
    director = (await county.hire('director')).personId;
    await putOrganisation(county.store, { id: HOSPITAL, kind: 'institution', name: '县医院', region: '999901' });
    physician = randomUUID() as PersonId;
    await insertPerson(county.store, { id: physician, name: '院长', createdAt: MONDAY });
    await putPosting(county.store, {
      personId: physician,
      post: 'institution-manager',
      organisationId: HOSPITAL,
      validFrom: '2026-01-01',
      validUntil: '2026-03-02',
    });
    for (const [id, name] of [
      ['county-bureau', '县医保局'],
      ['hospital', '县医院'],
    ] as const)
      await giveTestSeal(county.store, { id, name }, MONDAY);
    await county.cases.businessNow(MONDAY);
    await county.deploy(PROCESS);
  });
  afterAll(() => county.drop());

  async function written(): Promise<DocumentKey> {
    const { caseId } = await county.start('agreed');
    const [issued] = await listIssuedOfCase(county.store, caseId);
    assert(issued !== undefined);
    return { caseId, no: issued.no };
  }
  const sign = (document: DocumentKey, party: 'bureau' | 'institution', more: Partial<SigningOrder> = {}, now = MONDAY) => {
    const own = party === 'bureau' ? { organisationId: BUREAU, signerId: director } : { organisationId: HOSPITAL, signerId: physician };
    const job = { caseId: document.caseId, no: party === 'bureau' ? 101 : 102 };
    return signDocument(county.store, { document, party, ...own, job, ...more }, { ...WHERE, now });
  };
  const seals = async (document: DocumentKey) => {
    const issued = await findIssuedDocument(county.store, document);
    assert(issued !== undefined);
    return (await sealsOf(county.store, issued)).map(({ organisation, intact }) => [organisation, intact]);
  };

  it('takes both parties one after the other, and both seals hold', async () => {
    const document = await written();
    expect(await seals(document)).toEqual([]);
    expect(await sign(document, 'bureau')).toEqual({ ok: true, signedAt: MONDAY });
    expect(await sign(document, 'institution')).toEqual({ ok: true, signedAt: MONDAY });
    expect(await seals(document)).toEqual([
      ['County bureau', true],
      ['县医院', true],
    ]);
  });

  it('knows which seal came first where both were set at one instant', async () => {
    const document = await written();
    await sign(document, 'institution');
    await sign(document, 'bureau');
    expect(await seals(document)).toEqual([
      ['县医院', true],
      ['County bureau', true],
    ]);
  });

  it('takes both at once too', async () => {
    const document = await written();
    await Promise.all([sign(document, 'bureau'), sign(document, 'institution')]);
    expect((await seals(document)).map(([, intact]) => intact)).toEqual([true, true]);
  });

  it('comes to the same for the same job, and refuses a second seal of a party', async () => {
    const document = await written();
    await sign(document, 'bureau');
    const file = await findDocumentFile(county.store, document);
    expect(await sign(document, 'bureau')).toEqual({ ok: true, signedAt: MONDAY });
    expect(await sign(document, 'bureau', { job: { caseId: document.caseId, no: 103 } })).toEqual({ ok: false, code: 'signed-before' });
    expect((await findDocumentFile(county.store, document))?.sha256).toEqual(file?.sha256);
  });

  it.each([
    ['another organisation than the party', 'wrong-party', { organisationId: 'hospital' }],
    ['a party that the document does not name', 'wrong-party', { party: 'witness' }],
    [
      'a document that there is not',
      'document-unknown',
      { document: { caseId: '0190a000-0000-7000-8000-000000000001', no: 1 } as DocumentKey },
    ],
  ])('refuses %s as %s', async (_what, code, more) => {
    expect(await sign(await written(), 'bureau', more)).toEqual({ ok: false, code });
  });

  it('refuses a signer who holds no post in the organisation on that day, and takes one who stands in for somebody who does', async () => {
    const document = await written();
    const refused = { ok: false, code: 'signer-without-post' };
    expect(await sign(document, 'bureau', { signerId: physician })).toEqual(refused);
    expect(await sign(document, 'institution', {}, daysLater(1))).toEqual(refused);
    const leave = {
      beginsAt: MONDAY,
      endsAt: daysLater(1),
      processes: [],
      posts: [],
      reason: '休假',
      recordedBy: director,
      recordedAt: MONDAY,
    };
    await insertDeputy(county.store, { id: randomUUID(), personId: director, deputyId: physician, ...leave });
    await putPosting(county.store, { personId: physician, post: 'director', organisationId: HOSPITAL, validFrom: '2026-01-01' });
    expect(await sign(document, 'bureau', { signerId: physician })).toMatchObject({ ok: true });
  });

  it('refuses a document that does not hold any more', async () => {
    const document = await written();
    await queryStore(county.store, {
      text: 'UPDATE issued_documents SET revoked_at = $2 WHERE case_id = $1',
      values: [document.caseId, MONDAY],
    });
    expect(await sign(document, 'bureau')).toEqual({ ok: false, code: 'document-revoked' });
  });

  it('refuses a file that is not what was kept, and tells that its seal does not hold', async () => {
    const [document, other] = [await written(), await written()];
    await sign(document, 'bureau');
    await sign(other, 'bureau');
    await queryStore(county.store, {
      text: `UPDATE issued_document_files SET sha256 = '\\x00' WHERE case_id = $1`,
      values: [document.caseId],
    });
    expect(await sign(document, 'institution')).toEqual({ ok: false, code: 'file-altered' });
    await queryStore(county.store, {
      text: `UPDATE document_signatures SET sha256 = '\\x00' WHERE case_id = $1`,
      values: [other.caseId],
    });
    expect(await seals(other)).toEqual([['County bureau', false]]);
  });
});
