import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { listAudit, listIncidentsOfCase, markAttempt } from '#store';
import { createTestCounty, flow, MONDAY, processOf, type TestCounty } from '../testing/test-county';

/** Tells of an objection that nobody awaits, and waits for one itself. */
const LONELY = processOf(
  'lonely',
  `<bpmn:startEvent id="start"/>
   <bpmn:sendTask id="tell" messageRef="objectionMessage"><bpmn:extensionElements><huiban:input name="what" value="too late"/></bpmn:extensionElements></bpmn:sendTask>
   <bpmn:receiveTask id="wait" messageRef="objectionMessage" huiban:result="heard"/><bpmn:endEvent id="end"/>
   ${flow('start', 'tell')}${flow('tell', 'wait')}${flow('wait', 'end')}`,
);
const reason = 'agreed by telephone';

describe('a message that reached nobody', () => {
  let county: TestCounty;
  let operator: Actor;
  beforeAll(async () => {
    county = await createTestCounty();
    operator = await county.hire('system-operator');
    await county.deploy(LONELY);
  });
  afterAll(() => county.drop());

  const unmatched = async (): Promise<CaseId> => {
    const { caseId } = await county.start('lonely');
    const letter = (await county.cases.takeLetters(MONDAY, 100)).find((pending) => pending.caseId === caseId);
    if (letter === undefined) throw new Error('no letter');
    expect(await county.cases.deliverLetter(letter, MONDAY)).toMatchObject({ kind: 'failed' });
    await markAttempt(county.store, letter.id, MONDAY, { attempts: 0, firstDelay: 1, longestDelay: 1 });
    return caseId;
  };
  const incidents = async (caseId: CaseId) => (await listIncidentsOfCase(county.store, caseId)).filter(({ resolvedAt }) => !resolvedAt);

  it('is given by an operator to something of its case that waits for one', async () => {
    const caseId = await unmatched();
    const [awaited] = (await county.cases.readStanding(caseId, MONDAY))?.messagesAwaited ?? [];
    const redirect = { kind: 'redirect-message', actor: operator, incident: 1, subscription: awaited?.no ?? 0, reason } as const;
    expect(await county.give(caseId, { ...redirect, subscription: 99 })).toMatchObject({ ok: false, code: 'unknown-subscription' });
    expect(await incidents(caseId)).toHaveLength(1);
    expect(await county.give(caseId, redirect)).toMatchObject({ ok: true, caseClosed: true });
    const entries = await listAudit(county.store, caseId, { after: 0, limit: 100 });
    expect(entries.find(({ kind }) => kind === 'message-redirected')).toMatchObject({
      element: 'wait',
      detail: { reason, data: { what: 'too late' } },
    });
  });

  it('is let rest with a reason, by an operator only', async () => {
    const caseId = await unmatched();
    const dismiss = { kind: 'dismiss-message', actor: operator, incident: 1, reason } as const;
    const supervisor = await county.hire('supervisor');
    expect(await county.give(caseId, { ...dismiss, actor: supervisor })).toMatchObject({ code: 'not-permitted' });
    expect(await county.give(caseId, dismiss)).toMatchObject({ ok: true, caseClosed: false });
    expect(await incidents(caseId)).toEqual([]);
    expect(await county.give(caseId, dismiss)).toMatchObject({ code: 'unknown-incident' });
  });
});
