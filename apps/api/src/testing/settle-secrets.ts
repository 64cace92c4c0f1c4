import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type CaseId, documentIdOf, type OrganisationId, type PersonId } from '#contract';
import { listIssuedOfCase, listRecordsOfCase, orderPayment, putOrganisation, queryStore } from '#store';
import { COUNTY, type TestApi, type TestPerson } from './create-test-api';
import { identityNumber } from './identity-number';
import { post, taskNumber } from './test-case';
import { AID_PROCESS, GRANT_PROCESS } from './secrets-process';

const NUMBER = identityNumber('34032119500101007');
const person = (name: string): Secret => ({ whole: name, masked: `${name.charAt(0)}${'*'.repeat(name.length - 2)}${name.at(-1) ?? ''}` });

/** Something that is not for everybody, as it is and as its mask shows it. */
export interface Secret {
  readonly whole: string;
  readonly masked?: string;
}

/** What a case knows of people, each with a value that stands nowhere else. */
export const SECRETS = {
  name: person('欧阳慕晴'),
  identityNumber: { whole: NUMBER, masked: `${NUMBER.slice(0, 6)}********${NUMBER.slice(-4)}` },
  phone: { whole: '19912345678', masked: '199****5678' },
  account: { whole: '6222990000000013579', masked: '****3579' },
  illness: { whole: '系统性红斑狼疮' },
  upload: { whole: 'medical-file-of-the-applicant' },
  opinion: { whole: '初审意见邻里反映收入不实' },
  expertOpinion: { whole: '鉴定意见病程较短' },
  departmentAnswer: { whole: '民政核查说明无低保记录' },
  reviewer: person('慕容知秋'),
  expert: person('司徒明远'),
  helper: person('诸葛帮扶'),
  evidenceGiver: person('令狐望舒'),
  objector: person('上官惜言'),
  objectorPhone: { whole: '19987654321', masked: '199****4321' },
  objection: { whole: '异议理由该户另有房产两处' },
  letter: { whole: 'letter-of-the-objector' },
} as const satisfies Record<string, Secret>;

/** Name of a secret. */
export type SecretName = keyof typeof SECRETS;

type Cast = 'applicant' | 'helper' | 'son' | 'manager' | 'reviewer' | 'policy' | 'expert' | 'villager' | 'clerk';

/** Things that addresses name, by the word that stands for them, and who is who. */
export interface SecretCounty {
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly people: Readonly<Record<Cast, TestPerson>>;
  readonly numbers: readonly string[];
  /** What the objector asks by. */
  readonly objectionCode: string;
}

const DATA = {
  householder: SECRETS.name.whole,
  identityNumber: SECRETS.identityNumber.whole,
  phone: SECRETS.phone.whole,
  account: SECRETS.account.whole,
  illness: SECRETS.illness.whole,
};

/** Three cases that hold every secret: one that is over, of a helper by post; one under inquiry, of the son; one under inquiry, of an institution. */
export async function settleSecrets(api: TestApi): Promise<SecretCounty> {
  await deploy(api);
  const people = await castOf(api);
  const { applicant, helper, son, manager } = people;
  const subject = { name: SECRETS.name.whole, identityNumber: NUMBER, phone: SECRETS.phone.whole };
  const mandate = await upload(api, son, 'mandate', Buffer.from(`%PDF-1.7 ${randomUUID()}`));
  const orders: readonly (readonly [TestPerson, object])[] = [
    [helper, { processId: 'aid', townshipId: 'north', applicant: subject, authority: { ground: 'village-helper' } }],
    [son, { processId: 'aid', townshipId: 'north', applicant: subject, authority: { ground: 'family', documentId: mandate } }],
    [manager, { processId: 'grant', townshipId: 'north', applicantOrganisationId: 'hospital' }],
  ];
  const walks: Walked[] = [];
  for (const [by, order] of orders) walks.push(await walk(api, people, { by, order }));
  await becomeApplicant(api, applicant, walks[0]?.caseId);
  await complete(api, people.policy, walks[0]?.caseId ?? '', 'inquiry', { decision: 'pass' });
  return {
    people,
    numbers: walks.map(({ number }) => number),
    objectionCode: walks[0]?.code ?? '',
    ids: await idsOf(api, walks, people),
  };
}

async function deploy(api: TestApi): Promise<void> {
  const { cases, wall } = api.api.parts;
  const civilAffairs = { id: 'civil-affairs' as OrganisationId, parentId: COUNTY, kind: 'department', name: '民政局' } as const;
  await putOrganisation(api.store, { ...civilAffairs, region: '340321' });
  for (const folder of [AID_PROCESS, GRANT_PROCESS]) {
    const deployed = await cases.deploy(folder, { region: '340321', now: wall() });
    if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
  }
}

async function castOf(api: TestApi): Promise<SecretCounty['people']> {
  return {
    applicant: await api.person(SECRETS.name.whole),
    helper: await api.person(SECRETS.helper.whole, 'assist-agent@north'),
    son: await api.person('欧阳子'),
    manager: await api.person('医保负责人', 'institution-manager@hospital'),
    reviewer: await api.person(SECRETS.reviewer.whole, 'reviewer-1@north'),
    policy: await api.person('政策员', 'policy@county'),
    expert: await api.person(SECRETS.expert.whole, 'expert@county'),
    villager: await api.person(SECRETS.evidenceGiver.whole, 'village-committee@north'),
    clerk: await api.person('窗口员', 'intake-clerk@county'),
  };
}

interface Walked {
  readonly caseId: CaseId;
  readonly number: string;
  readonly publicity: string;
  readonly code: string;
}

/** From the application to the inquiry into an objection. */
async function walk(
  api: TestApi,
  people: SecretCounty['people'],
  { by, order }: { readonly by: TestPerson; readonly order: object },
): Promise<Walked> {
  const proof = await upload(api, by, 'proof', Buffer.from(`%PDF-1.7 ${SECRETS.upload.whole}`), `${SECRETS.name.whole}的病历.pdf`);
  const { body } = await post(api, by, '/api/applications', { ...order, data: { ...DATA, proof } }).expect(201);
  const { caseId, number } = body as { caseId: CaseId; number: string };
  await issueCard(api, caseId);
  await pay(api, caseId);
  await complete(api, people.reviewer, caseId, 'review', { decision: 'pass', opinion: SECRETS.opinion.whole });
  await complete(api, people.expert, caseId, 'expertise', { opinion: SECRETS.expertOpinion.whole });
  const liaison = await api.person('民政联络员', 'liaison@civil-affairs');
  const asked = await onlyId(api, `SELECT case_id || '.' || no AS id FROM department_messages WHERE case_id = $1`, caseId);
  await post(api, liaison, `/api/department-messages/${asked}/answer`, { data: { remark: SECRETS.departmentAnswer.whole } }).expect(200);
  const publicity = await onlyId(api, 'SELECT publicity_id AS id FROM publicity_entries WHERE case_id = $1', caseId);
  const photo = await upload(api, people.villager, 'photo', Buffer.from(`%PDF-1.7 ${publicity}`));
  await post(api, people.villager, `/api/publicities/${publicity}/places/2/evidence`, { kind: 'put-up', document: photo }).expect(200);
  return { caseId, number, publicity, code: await object(api, people.clerk, { caseId, publicity }) };
}

async function issueCard(api: TestApi, caseId: CaseId): Promise<void> {
  const { cases, wall } = api.api.parts;
  const job = (await cases.settle(caseId, wall())).jobs[0]?.no ?? 0;
  const { rows } = await queryStore<{ person: PersonId | null }>(api.store, {
    text: 'SELECT applicant_id AS person FROM cases WHERE id = $1',
    values: [caseId],
  });
  const person = rows[0]?.person ?? undefined;
  const subject = person === undefined ? { organisation: 'hospital' as OrganisationId } : { person };
  const dates = { startsOn: '2026-04-01', endsOn: '2027-03-31' };
  const order = { verb: 'issue', kind: 'medical-card', subject, ...dates, content: { illness: DATA.illness } } as const;
  const done = await cases.advance(caseId, { kind: 'complete-record-job', id: randomUUID() as never, job, order }, wall());
  if (!done.ok) throw new Error(done.code);
}

async function pay({ store, clock }: TestApi, caseId: CaseId): Promise<void> {
  const payee = { name: SECRETS.name.whole, bank: '农商行', account: SECRETS.account.whole };
  const ordered = await orderPayment(store, { caseId, jobNo: 90, decision: 'aid', amountFen: 630_000, payee, orderedAt: clock.now });
  if (!ordered.ok) throw new Error(ordered.code);
}

async function object(api: TestApi, clerk: TestPerson, { caseId, publicity }: Pick<Walked, 'caseId' | 'publicity'>): Promise<string> {
  const letter = await upload(api, clerk, 'objection', Buffer.from(`%PDF-1.7 ${SECRETS.letter.whole}`));
  const said = { reason: SECRETS.objection.whole, name: SECRETS.objector.whole, phone: SECRETS.objectorPhone.whole };
  const taken = await post(api, clerk, `/api/cases/${caseId}/objections`, { ...said, publicity, documents: [letter] }).expect(202);
  return (taken.body as { code: string }).code;
}

async function complete(api: TestApi, by: TestPerson, caseId: string, element: string, data: object): Promise<void> {
  const path = `/api/tasks/${caseId}.${String(await taskNumber(api, caseId as CaseId, element))}`;
  await post(api, by, `${path}/claim`).expect(200);
  await post(api, by, `${path}/complete`, { data }).expect(200);
}

/** The account is that of whom the helper has applied for. */
async function becomeApplicant(api: TestApi, applicant: TestPerson, caseId = ''): Promise<void> {
  const text = 'UPDATE access_tokens SET person_id = (SELECT applicant_id FROM cases WHERE id = $1) WHERE person_id = $2';
  await queryStore(api.store, { text, values: [caseId, applicant.id] });
}

async function upload(api: TestApi, by: TestPerson, kind: string, content: Buffer, name = '材料.pdf'): Promise<string> {
  const sent = request(api.server).post('/api/documents').auth(by.token, { type: 'bearer' }).set('Idempotency-Key', randomUUID());
  return ((await sent.field('kind', kind).attach('file', content, name).expect(201)).body as { id: string }).id;
}

async function onlyId(api: TestApi, text: string, value: unknown): Promise<string> {
  const { rows } = await queryStore<{ id: string }>(api.store, { text, values: [value] });
  return rows[0]?.id ?? '';
}

async function idsOf(api: TestApi, walks: readonly Walked[], people: SecretCounty['people']): Promise<SecretCounty['ids']> {
  const caseIds = walks.map(({ caseId }) => caseId);
  const list = async (text: string): Promise<readonly string[]> =>
    (await queryStore<{ id: string }>(api.store, { text, values: [caseIds] })).rows.map(({ id }) => id);
  const issued = (await Promise.all(caseIds.map((caseId) => listIssuedOfCase(api.store, caseId)))).flat();
  const records = (await Promise.all(caseIds.map((caseId) => listRecordsOfCase(api.store, caseId)))).flat();
  return {
    case: caseIds,
    publicity: walks.map(({ publicity }) => publicity),
    caseNumber: walks.map(({ number }) => number),
    task: await list(`SELECT case_id || '.' || no AS id FROM tasks WHERE case_id = ANY($1)`),
    message: await list(`SELECT case_id || '.' || no AS id FROM department_messages WHERE case_id = ANY($1)`),
    objection: await list('SELECT id FROM objections WHERE case_id = ANY($1)'),
    document: await list('SELECT id FROM documents WHERE $1::uuid[] IS NOT NULL'),
    issued: issued.map(({ caseId, no }) => documentIdOf(caseId, no)),
    code: issued.map(({ code }) => code),
    record: records.map(({ id }) => id),
    person: [
      ...Object.values(people).map(({ id }) => id),
      ...(await list('SELECT applicant_id AS id FROM cases WHERE id = ANY($1) AND applicant_id IS NOT NULL')),
    ],
    payment: await list('SELECT id FROM payments WHERE case_id = ANY($1)'),
  };
}
