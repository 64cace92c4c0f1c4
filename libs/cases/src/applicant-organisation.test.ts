import { randomUUID } from 'node:crypto';
import { type Actor, canReadCase } from '#access';
import { type CaseId, type OrganisationId, type PersonId } from '#contract';
import {
  findCase,
  getActor,
  insertPerson,
  listCasesOfParty,
  listNoticesOfCase,
  listTasksOfCase,
  putOrganisation,
  putPosting,
  verifyAudit,
} from '#store';
import { BUREAU, commandId, createTestCounty, flow, MONDAY, processOf, REVIEW_FORM, type TestCounty } from './testing/test-county';
import { type StartOutcome } from './outcome';

const HOSPITAL = 'hospital-1' as OrganisationId;
const TOLD = {
  recipients: [{ to: 'applicant' }],
  channels: ['in-app'],
  title: '收件',
  body: '=case.applicant.name + "：已收到" + case.applicant.maskedName',
};
const inside = `<bpmn:startEvent id="start"/><bpmn:sendTask id="tell" huiban:notice="told"/><bpmn:userTask id="sign" huiban:applicant="true" huiban:form="review"/>
   <bpmn:userTask id="review" huiban:post="reviewer-1" huiban:form="review"/>
   <bpmn:endEvent id="end"/>${flow('start', 'tell')}${flow('tell', 'sign')}${flow('sign', 'review')}${flow('review', 'end')}`;
const FILES = { 'forms/review.json': REVIEW_FORM, 'notices/told.json': JSON.stringify(TOLD) };

function forOrganisations(processId: string, drawn = inside) {
  const files = processOf(processId, drawn, FILES);
  const xml = (files.files['process.bpmn'] ?? '').replace('isExecutable="true"', 'isExecutable="true" huiban:applicants="organisation"');
  return { ...files, files: { ...files.files, 'process.bpmn': xml } };
}

describe('a case that an organisation applies for', () => {
  let county: TestCounty;
  let manager: Actor;
  let colleague: Actor;
  let reviewer: Actor;

  const hireAt = async (post: string, organisationId: OrganisationId): Promise<Actor> => {
    const personId = randomUUID() as PersonId;
    await insertPerson(county.store, { id: personId, name: '负责人', createdAt: MONDAY });
    await putPosting(county.store, { personId, post, organisationId, validFrom: '2020-01-01' });
    return getActor(county.store, personId, MONDAY);
  };
  const start = (actor: Actor, parties: object, processId = 'agreement'): Promise<StartOutcome> =>
    county.cases.startCase({ id: commandId(), processId, region: '999901', organisationId: BUREAU, actor, data: {}, ...parties }, MONDAY);
  const started = async (): Promise<{ readonly caseId: CaseId; readonly task: number }> => {
    const outcome = await start(manager, { applicantOrganisation: { id: HOSPITAL, name: '县第一医院' } });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    return { caseId: outcome.caseId, task: outcome.opened[0] ?? 0 };
  };

  beforeAll(async () => {
    county = await createTestCounty();
    await putOrganisation(county.store, { id: HOSPITAL, parentId: BUREAU, kind: 'institution', name: '县第一医院', region: '999901' });
    await county.deploy(forOrganisations('agreement'));
    await county.deploy(processOf('card', inside, FILES));
    await county.deploy(forOrganisations('dissolution', inside.replace('<bpmn:startEvent', '<bpmn:startEvent huiban:post="reviewer-1"')));
    [manager, colleague] = [await hireAt('institution-manager', HOSPITAL), await hireAt('institution-manager', HOSPITAL)];
    reviewer = await county.hire('reviewer-1');
  });
  afterAll(() => county.drop());

  it.each([
    ['by a person', {}, 'wrong-applicant'],
    ['for a person', { applicant: { id: randomUUID(), name: '张三' } }, 'wrong-applicant'],
    ['for an organisation that does not exist', { applicantOrganisation: { id: 'nowhere', name: '' } }, 'unknown-organisation'],
    ['for an organisation in whose name the sender does not act', { applicantOrganisation: { id: BUREAU, name: '' } }, 'not-permitted'],
  ])('is not started %s', async (_who, parties, code) => {
    expect(await start(manager, parties)).toMatchObject({ ok: false, code });
  });

  it('is not started where people apply', async () => {
    const parties = { applicantOrganisation: { id: HOSPITAL, name: '县第一医院' } };
    expect(await start(manager, parties, 'card')).toMatchObject({ ok: false, code: 'wrong-applicant' });
  });

  it('is opened by an office only where its start names a post of it', async () => {
    const parties = { applicantOrganisation: { id: HOSPITAL, name: '县第一医院' } };
    expect(await start(reviewer, parties)).toMatchObject({ ok: false, code: 'not-permitted' });
    expect(await start(reviewer, parties, 'dissolution')).toMatchObject({ ok: true });
    expect(await start(await hireAt('reviewer-1', HOSPITAL), parties, 'dissolution')).toMatchObject({ ok: true });
    expect(await start(manager, parties, 'dissolution')).toMatchObject({ ok: false, code: 'not-permitted' });
  });

  it('tells and asks whoever acts for it, under its own name', async () => {
    const { caseId } = await started();
    expect(await findCase(county.store, caseId)).toMatchObject({
      subject: '县第一医院',
      applicantOrganisationId: HOSPITAL,
      applicantId: undefined,
    });
    expect(await listNoticesOfCase(county.store, caseId)).toMatchObject([{ post: 'institution-manager', organisationId: HOSPITAL }]);
    expect(await listTasksOfCase(county.store, caseId)).toMatchObject([
      { element: 'sign', status: 'ready', offeredTo: [{ post: 'institution-manager', organisationId: HOSPITAL }] },
    ]);
    expect(await verifyAudit(county.store, caseId)).toMatchObject({ ok: true });
  });

  it('is read, carried on and withdrawn by any of them, and by nobody else in its name', async () => {
    const { caseId, task } = await started();
    const scope = (await findCase(county.store, caseId))?.scope;
    expect([manager, colleague, reviewer].map((actor) => scope !== undefined && canReadCase(actor, scope))).toEqual([true, true, true]);
    const outsider = await hireAt('institution-manager', BUREAU);
    expect(scope !== undefined && canReadCase(outsider, scope)).toBe(false);
    const done = { kind: 'complete-task', task, data: { decision: 'pass' } } as const;
    expect(await county.give(caseId, { ...done, actor: outsider })).toMatchObject({ code: 'not-permitted' });
    expect(await county.give(caseId, { ...done, actor: colleague })).toMatchObject({ ok: true });
    expect(await county.give(caseId, { kind: 'withdraw', actor: reviewer })).toMatchObject({ code: 'not-permitted' });
    expect(await county.give(caseId, { kind: 'withdraw', actor: manager })).toMatchObject({ ok: true, outcome: 'withdrawn' });
  });

  it('asks for supplements whoever acts for it', async () => {
    const { caseId, task } = await started();
    const signed = await county.give(caseId, { kind: 'complete-task', task, actor: manager, data: { decision: 'pass' } });
    const review = signed.ok ? (signed.opened[0] ?? 0) : 0;
    await county.give(caseId, { kind: 'claim-task', task: review, actor: reviewer });
    const items = [{ kind: 'document', name: '执业许可证', problem: '缺副本', request: '请补交副本' }] as const;
    const asked = await county.give(caseId, { kind: 'ask-supplement', task: review, actor: reviewer, items });
    const supplement = asked.ok ? (asked.opened[0] ?? 0) : 0;
    const answer = { kind: 'complete-task', task: supplement, data: { answers: [{ item: 1, text: '已补' }] } } as const;
    expect(await county.give(caseId, { ...answer, actor: reviewer })).toMatchObject({ code: 'not-permitted' });
    expect(await county.give(caseId, { ...answer, actor: colleague })).toMatchObject({ ok: true });
    expect((await listTasksOfCase(county.store, caseId)).at(-1)).toMatchObject({
      kind: 'supplement',
      ownerId: colleague.personId,
      offeredTo: [],
    });
    expect(await county.give(caseId, { kind: 'complete-task', task: review, actor: reviewer, data: { decision: 'pass' } })).toMatchObject({
      ok: true,
    });
  });

  it('stands in the list of whoever acts for it', async () => {
    const { caseId } = await started();
    const mine = await listCasesOfParty(county.store, { personId: colleague.personId, organisations: [HOSPITAL] }, { limit: 9 });
    expect(mine.map(({ id }) => id)).toContain(caseId);
    expect(await listCasesOfParty(county.store, { personId: colleague.personId, organisations: [] }, { limit: 9 })).toEqual([]);
  });
});
