import { type CaseId, type OrganisationId } from '#contract';
import {
  listIncidentsOfCase,
  listMessagesOfCase,
  listTasksOfCase,
  markAttempt,
  markDelivered,
  putOrganisation,
  queryStore,
  verifyAudit,
} from '#store';
import { ASKING, APPLICATION, CIVIL_AFFAIRS } from '../testing/asking-process';
import { BUREAU, commandId, createTestCounty, daysLater, flow, MONDAY, processOf, type TestCounty } from '../testing/test-county';

/** Asks, has somebody look at the papers, and only then waits; `late` breaks what follows an answer "no". */
const SLOW = (() => {
  const { files } = ASKING;
  const folder = processOf(
    'slow',
    `<bpmn:startEvent id="start" huiban:result="application"/>
     <bpmn:sendTask id="ask" huiban:departmentMessage="check"/>
     <bpmn:userTask id="papers" huiban:post="reviewer-1" huiban:form="review"/>
     <bpmn:receiveTask id="wait" messageRef="checkedMessage" huiban:correlation="=application.to" huiban:result="identity"/>
     <bpmn:scriptTask id="late" scriptFormat="feel" huiban:result="late"><bpmn:script>if identity.result = "no" then identity.missing else 1</bpmn:script></bpmn:scriptTask>
     <bpmn:userTask id="review" huiban:post="reviewer-1" huiban:form="review"/>
     <bpmn:endEvent id="done"/>
     ${flow('start', 'ask')}${flow('ask', 'papers')}${flow('papers', 'wait')}${flow('wait', 'late')}${flow('late', 'review')}${flow('review', 'done')}`,
    Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'process.bpmn')),
  );
  const xml = folder.files['process.bpmn'] ?? '';
  const message = '<bpmn:message id="checkedMessage" name="identityChecked"/>';
  return { ...folder, files: { ...folder.files, 'process.bpmn': xml.replace('<bpmn:process', `${message}<bpmn:process`) } };
})();

let county: TestCounty;
let reviewer: Awaited<ReturnType<TestCounty['hire']>>;
beforeAll(async () => {
  county = await createTestCounty();
  await putOrganisation(county.store, {
    id: CIVIL_AFFAIRS as OrganisationId,
    parentId: BUREAU,
    kind: 'department',
    name: '民政局',
    region: '999901',
  });
  reviewer = await county.hire('reviewer-1');
  await county.deploy(SLOW);
});
afterAll(() => county.drop());

async function start(): Promise<{ readonly caseId: CaseId; readonly no: number }> {
  const { caseId } = await county.start('slow', APPLICATION);
  return { caseId, no: (await listMessagesOfCase(county.store, caseId))[0]?.no ?? 0 };
}
const answer = (message: { readonly caseId: CaseId; readonly no: number }, result = 'yes') =>
  county.cases.takeAnswer(
    { message, organisation: CIVIL_AFFAIRS as OrganisationId, via: 'api', id: commandId(), data: { result } },
    daysLater(1),
  );
const openTasks = async (caseId: CaseId) =>
  (await listTasksOfCase(county.store, caseId)).filter(({ closedAt }) => closedAt === undefined).map(({ element }) => element);
async function finishPapers(caseId: CaseId): Promise<void> {
  const task = (await listTasksOfCase(county.store, caseId))[0]?.no ?? 0;
  await county.give(caseId, { kind: 'claim-task', actor: reviewer, task }, daysLater(2));
  expect(
    await county.give(caseId, { kind: 'complete-task', actor: reviewer, task, data: { decision: 'pass' } }, daysLater(2)),
  ).toMatchObject({ ok: true });
}
/** Hands over what is due at an instant; a letter that must wait, waits a day. */
async function deliver(at: Date): Promise<readonly string[]> {
  const fates = [];
  for (const letter of await county.cases.takeLetters(at, 100)) {
    const fate = await county.cases.deliverLetter(letter, at);
    fates.push(fate.kind === 'delivered' ? fate.evidence : fate.code);
    if (fate.kind === 'delivered') await markDelivered(county.store, letter.id, { at, evidence: fate.evidence });
    else
      await markAttempt(county.store, letter.id, at, {
        attempts: fate.kind === 'waits' ? 1_000 : 0,
        firstDelay: 86_400_000,
        longestDelay: 86_400_000,
      });
  }
  return fates;
}

describe('an answer that comes before the case waits for it', () => {
  beforeEach(() => queryStore(county.store, { text: 'DELETE FROM outbox' }));

  it('is kept, and taken as soon as the case waits', async () => {
    const asked = await start();
    const { caseId } = asked;
    expect(await answer(asked)).toMatchObject({ ok: true, opened: [] });
    expect(await listMessagesOfCase(county.store, caseId)).toMatchObject([{ status: 'answered', answer: { result: 'yes' } }]);
    expect(await deliver(daysLater(1))).toEqual(['message-not-awaited']);
    await finishPapers(caseId);
    expect(await deliver(daysLater(1))).toEqual(['received']);
    expect(await openTasks(caseId)).toEqual(['review']);
    expect(await verifyAudit(county.store, caseId)).toMatchObject({ ok: true });
  });

  it('is not taken twice, whatever is repeated', async () => {
    const asked = await start();
    await answer(asked);
    await finishPapers(asked.caseId);
    const [letter] = await county.cases.takeLetters(MONDAY, 100);
    if (letter === undefined) throw new Error('no letter');
    const both = [await county.cases.deliverLetter(letter, daysLater(2)), await county.cases.deliverLetter(letter, daysLater(2))];
    expect(both).toEqual([
      { kind: 'delivered', evidence: 'received' },
      { kind: 'delivered', evidence: 'received' },
    ]);
    expect(await openTasks(asked.caseId)).toEqual(['review']);
    expect(await answer(asked, 'no')).toMatchObject({ code: 'request-answered' });
  });

  it('must fit the form all the same', async () => {
    expect(await answer(await start(), 'perhaps')).toMatchObject({ code: 'form-invalid' });
  });

  it('is of no more use once the case has ended', async () => {
    const asked = await start();
    await answer(asked);
    await county.give(asked.caseId, { kind: 'cancel-case', actor: await county.hire('director'), reason: '撤件' }, daysLater(1));
    expect(await deliver(daysLater(1))).toEqual(['case-closed']);
    expect(await answer(asked, 'no')).toMatchObject({ code: 'request-answered' });
  });

  it('with which the case cannot go on is told to an operator, and the case waits', async () => {
    const asked = await start();
    await answer(asked, 'no');
    await finishPapers(asked.caseId);
    expect(await deliver(daysLater(2))).toEqual(['evaluation-failed']);
    expect(await listIncidentsOfCase(county.store, asked.caseId)).toMatchObject([{ code: 'evaluation-failed' }]);
  });
});
