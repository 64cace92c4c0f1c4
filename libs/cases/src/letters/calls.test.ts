import { type CaseId } from '#contract';
import {
  findCalledCase,
  findCaseRow,
  inTransaction,
  listIncidentsOfCase,
  listLinkedCases,
  markDelivered,
  type PendingLetter,
  queryStore,
} from '#store';
import { type LetterFate } from './letter-fate';
import { createTestCounty, daysLater, flow, MONDAY, processOf, REVIEW_FORM, type TestCounty } from '../testing/test-county';

const ERROR = '<bpmn:error id="noFunds" errorCode="no-funds"/>';
const CHILD_REVIEW = '<bpmn:userTask id="review" huiban:post="reviewer-1" huiban:form="review"/>';
const FORMS = { 'forms/review.json': REVIEW_FORM };

const child = processOf(
  'child',
  `<bpmn:startEvent id="start" huiban:result="asked"/>${CHILD_REVIEW}<bpmn:exclusiveGateway id="which" default="which-end"/>
   <bpmn:endEvent id="end" huiban:outcome="approved"/>
   <bpmn:endEvent id="failed" huiban:outcome="refused"><bpmn:errorEventDefinition errorRef="noFunds"/></bpmn:endEvent>
   ${flow('start', 'review')}${flow('review', 'which')}${flow('which', 'end')}${flow('which', 'failed', 'review.decision = "refuse"')}`,
  FORMS,
);
const withError = (files: typeof child): typeof child => ({
  ...files,
  files: { ...files.files, 'process.bpmn': (files.files['process.bpmn'] ?? '').replace('<bpmn:process ', `${ERROR}<bpmn:process `) },
});

const parent = processOf(
  'parent',
  `<bpmn:startEvent id="start" huiban:result="application"/>
   <bpmn:callActivity id="call" name="Check" calledElement="child" huiban:result="check"><bpmn:extensionElements>
     <huiban:input name="kind" value="=application.kind"/><huiban:output name="verdict" value="=called.data.review.decision"/>
   </bpmn:extensionElements></bpmn:callActivity>
   <bpmn:boundaryEvent id="late" attachedToRef="call"><bpmn:timerEventDefinition huiban:days="3"/></bpmn:boundaryEvent>
   <bpmn:boundaryEvent id="broke" attachedToRef="call"><bpmn:errorEventDefinition errorRef="noFunds"/></bpmn:boundaryEvent>
   <bpmn:userTask id="after" huiban:post="reviewer-2"/><bpmn:endEvent id="end"/><bpmn:endEvent id="lateEnd" huiban:outcome="lapsed"/>
   <bpmn:endEvent id="brokeEnd" huiban:outcome="unfunded"/>
   ${flow('start', 'call')}${flow('call', 'after')}${flow('after', 'end')}${flow('late', 'lateEnd')}${flow('broke', 'brokeEnd')}`,
);

const evidenceOf = (fate: LetterFate): string => (fate.kind === 'delivered' ? fate.evidence : fate.code);

describe('a case that calls another', () => {
  let county: TestCounty;
  beforeEach(async () => {
    county = await createTestCounty();
    await county.deploy(withError(child));
    await county.deploy(withError(parent));
  });
  afterEach(() => county.drop());

  const take = (): Promise<readonly PendingLetter[]> => county.cases.takeLetters(MONDAY, 100);
  const deliver = async (letter: PendingLetter, now = MONDAY): Promise<string> => {
    const evidence = evidenceOf(await county.cases.deliverLetter(letter, now));
    await markDelivered(county.store, letter.id, { at: now, evidence });
    return evidence;
  };
  const deliverAll = async (now = MONDAY): Promise<void> => {
    for (let letters = await take(); letters.length > 0; letters = await take()) for (const letter of letters) await deliver(letter, now);
  };
  const rowOf = async (caseId: CaseId) => {
    const row = await inTransaction(county.store, (transaction) => findCaseRow(transaction, caseId));
    if (row === undefined) throw new Error('no such case');
    return row;
  };
  const childOf = async (caseId: CaseId): Promise<CaseId> => {
    const { rows } = await queryStore<{ id: CaseId }>(county.store, {
      text: 'SELECT id FROM cases WHERE parent_case_id = $1',
      values: [caseId],
    });
    if (rows[0] === undefined) throw new Error('no called case');
    return rows[0].id;
  };
  const openTasks = async (caseId: CaseId): Promise<readonly (readonly [number, string])[]> => {
    const text = "SELECT no, element FROM tasks WHERE case_id = $1 AND status IN ('ready', 'claimed') ORDER BY no";
    const { rows } = await queryStore<{ no: number; element: string }>(county.store, { text, values: [caseId] });
    return rows.map(({ no, element }) => [no, element] as const);
  };
  const startParent = async () => {
    const started = await county.start('parent', { kind: 'full' });
    await deliverAll();
    return { ...started, childId: await childOf(started.caseId) };
  };
  const review = async (caseId: CaseId, decision: string) => {
    const actor = await county.hire('reviewer-1');
    const [task] = await openTasks(caseId);
    return county.give(caseId, { kind: 'complete-task', actor, task: task?.[0] ?? 0, data: { decision } });
  };

  it('starts it for the same people and office, and is named in its row', async () => {
    const { caseId, childId } = await startParent();
    const [called, caller] = [await rowOf(childId), await rowOf(caseId)];
    expect(called).toMatchObject({
      processId: 'child',
      region: caller.region,
      organisationId: caller.organisationId,
      applicantId: caller.applicantId,
      subject: caller.subject,
      parent: { caseId, depth: 1 },
    });
  });

  it('is listed with the other one by number, in both directions', async () => {
    const { caseId, childId } = await startParent();
    const [caller, called] = [await rowOf(caseId), await rowOf(childId)];
    expect(await listLinkedCases(county.store, caseId, 10)).toMatchObject([{ relation: 'called', id: childId, number: called.number }]);
    expect(await listLinkedCases(county.store, childId, 10)).toMatchObject([{ relation: 'caller', id: caseId, number: caller.number }]);
  });

  it('goes on with what the other one came to', async () => {
    const { caseId, childId } = await startParent();
    await review(childId, 'pass');
    await deliverAll();
    expect(await openTasks(caseId)).toMatchObject([[expect.any(Number), 'after']]);
    const { rows } = await queryStore<{ kind: string }>(county.store, {
      text: 'SELECT kind FROM audit_entries WHERE case_id = $1 ORDER BY seq',
      values: [caseId],
    });
    expect(rows.map(({ kind }) => kind)).toEqual(['case-started', 'call-completed']);
  });

  it('is left by its error event where the other one ends with that error', async () => {
    const { caseId, childId } = await startParent();
    await review(childId, 'refuse');
    expect(await rowOf(childId)).toMatchObject({ status: 'closed', outcome: 'refused' });
    await deliverAll();
    expect(await rowOf(caseId)).toMatchObject({ status: 'closed', outcome: 'unfunded' });
  });

  it('starts one case and goes on once, however often the letters come', async () => {
    const { caseId } = await county.start('parent', { kind: 'full' });
    const [call] = await take();
    if (call === undefined) throw new Error('no letter');
    await county.cases.deliverLetter(call, MONDAY);
    await deliver(call);
    const childId = await childOf(caseId);
    await review(childId, 'pass');
    const [answer] = await take();
    if (answer === undefined) throw new Error('no answer');
    await county.cases.deliverLetter(answer, MONDAY);
    await county.cases.deliverLetter(answer, MONDAY);
    expect(await deliver({ ...answer, attempts: 9 })).toBe('call-closed');
    expect(await openTasks(caseId)).toHaveLength(1);
  });

  it('gets the answer of one that ended before the call was marked as delivered', async () => {
    const { caseId } = await county.start('parent', { kind: 'full' });
    const [call] = await take();
    if (call === undefined) throw new Error('no letter');
    await county.cases.deliverLetter(call, MONDAY);
    await review(await childOf(caseId), 'pass');
    await deliverAll();
    expect(await openTasks(caseId)).toHaveLength(1);
  });

  it('starts nothing where it was withdrawn before the letter came', async () => {
    const { caseId, applicant } = await county.start('parent', { kind: 'full' });
    await county.give(caseId, { kind: 'withdraw', actor: applicant });
    const letters = await take();
    expect(letters.map(({ kind }) => kind)).toEqual(['call', 'cancel-call']);
    expect([await deliver(letters[0] as PendingLetter), await deliver(letters[1] as PendingLetter)]).toEqual([
      'call-closed',
      'never-started',
    ]);
  });

  it('ends the other one where it is withdrawn while that one runs', async () => {
    const { caseId, childId, applicant } = await startParent();
    await county.give(caseId, { kind: 'withdraw', actor: applicant });
    await deliverAll();
    expect(await rowOf(childId)).toMatchObject({ status: 'closed', outcome: 'cancelled' });
    expect(await openTasks(childId)).toEqual([]);
  });

  it('ends the other one where a boundary event interrupts the call', async () => {
    const { caseId, childId } = await startParent();
    const later = daysLater(7);
    await county.cases.settle(caseId, later);
    expect(await rowOf(caseId)).toMatchObject({ outcome: 'lapsed' });
    await deliverAll(later);
    expect(await rowOf(childId)).toMatchObject({ outcome: 'cancelled' });
  });

  it('lets the answer wait as an incident where it cannot go on with it, and goes on after a retry', async () => {
    const broken = processOf(
      'parent',
      `<bpmn:startEvent id="start"/><bpmn:callActivity id="call" calledElement="child"/><bpmn:endEvent id="end"/>
       ${flow('start', 'call')}${flow('call', 'end')}`,
    );
    await county.deploy(broken);
    const { caseId, childId } = await startParent();
    await review(childId, 'refuse');
    await deliverAll();
    expect(await listIncidentsOfCase(county.store, caseId)).toMatchObject([{ code: 'no-flow-taken', element: 'call' }]);
    const actor = await county.hire('system-operator');
    expect(await county.give(caseId, { kind: 'retry-incident', actor, incident: 1 })).toMatchObject({ ok: true });
    await deliverAll();
    expect((await listIncidentsOfCase(county.store, caseId)).map(({ no, resolvedAt }) => [no, resolvedAt !== undefined])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('holds back an answer until an earlier one to the same case has arrived', async () => {
    const { caseId, childId } = await startParent();
    await review(childId, 'pass');
    const [answer] = await take();
    expect(answer).toMatchObject({ kind: 'answer', lane: caseId });
    const text = `INSERT INTO outbox (case_id, seq, notice, channel, lane, content, created_at) SELECT case_id, seq, notice, channel, lane, content, created_at
      FROM outbox WHERE id = $1`;
    await queryStore(county.store, { text, values: [answer?.id] });
    await queryStore(county.store, { text: 'UPDATE outbox SET next_attempt_at = $2 WHERE id = $1', values: [answer?.id, daysLater(1)] });
    expect(await take()).toEqual([]);
    expect(await county.cases.findNextLetter()).toEqual(daysLater(1));
  });
});

describe('a call that no case can answer', () => {
  let county: TestCounty;
  beforeEach(async () => {
    county = await createTestCounty();
  });
  afterEach(() => county.drop());

  const deliverOne = async (): Promise<string> => {
    const [letter] = await county.cases.takeLetters(MONDAY, 1);
    if (letter === undefined) throw new Error('no letter');
    const evidence = evidenceOf(await county.cases.deliverLetter(letter, MONDAY));
    await markDelivered(county.store, letter.id, { at: MONDAY, evidence });
    return evidence;
  };
  const calling = (processId: string, called: string, before = ''): ReturnType<typeof processOf> =>
    processOf(
      processId,
      `<bpmn:startEvent id="start"/>${before}<bpmn:callActivity id="call" calledElement="${called}"/><bpmn:endEvent id="end"/>
       ${before === '' ? flow('start', 'call') : flow('start', 'which') + flow('which', 'call')}${flow('call', 'end')}`,
    );

  it('is an incident that names the process which the region no longer has, and starts after a retry', async () => {
    const other = processOf('child', `<bpmn:startEvent id="start"/><bpmn:endEvent id="end"/>${flow('start', 'end')}`);
    await county.deploy(other);
    await county.deploy(calling('parent', 'child'));
    const { caseId } = await county.start('parent');
    await queryStore(county.store, { text: "UPDATE deployments SET process_id = 'gone' WHERE process_id = 'child'", values: [] });
    expect(await deliverOne()).toBe('unknown-process');
    expect(await listIncidentsOfCase(county.store, caseId)).toMatchObject([
      { code: 'unknown-process', reason: 'process child', element: 'call' },
    ]);
    await queryStore(county.store, { text: "UPDATE deployments SET process_id = 'child' WHERE process_id = 'gone'", values: [] });
    await county.give(caseId, { kind: 'retry-incident', actor: await county.hire('system-operator'), incident: 1 });
    expect(await deliverOne()).toMatch(/^999901/);
    expect(await findCalledCase(county.store, { caseId, call: 2 })).toBeDefined();
  });

  it('is an incident where the data does not fit the form of its start, which names the fields', async () => {
    const files = { 'forms/review.json': REVIEW_FORM };
    await county.deploy(
      processOf('child', `<bpmn:startEvent id="start" huiban:form="review"/><bpmn:endEvent id="end"/>${flow('start', 'end')}`, files),
    );
    await county.deploy(calling('parent', 'child'));
    const { caseId } = await county.start('parent');
    expect(await deliverOne()).toBe('form-invalid');
    const [incident] = await listIncidentsOfCase(county.store, caseId);
    expect(incident).toMatchObject({ code: 'form-invalid', reason: expect.stringContaining('decision') as string });
  });

  it('is refused at deploy where the region has no such process', async () => {
    const deployed = await county.cases.deploy(calling('parent', 'nobody'), { region: '999901', now: MONDAY });
    expect(deployed).toMatchObject({ ok: false, findings: [{ rule: 'unknown-process', element: 'call' }] });
  });

  it('is refused at deploy where each case would call the next one without end', async () => {
    await county.deploy(processOf('b', `<bpmn:startEvent id="start"/><bpmn:endEvent id="end"/>${flow('start', 'end')}`));
    await county.deploy(calling('a', 'b'));
    const deployed = await county.cases.deploy(calling('b', 'a'), { region: '999901', now: MONDAY });
    expect(deployed).toMatchObject({ ok: false, findings: [{ rule: 'endless-call', element: 'call' }] });
  });

  it('is an incident at the sixteenth call within the other', async () => {
    const which = '<bpmn:exclusiveGateway id="which"/>';
    const again = calling('again', 'again', which);
    const xml = (again.files['process.bpmn'] ?? '').replace(flow('which', 'call'), flow('which', 'call', 'true'));
    await county.deploy({ ...again, files: { 'process.bpmn': xml } });
    await county.start('again');
    const evidence: string[] = [];
    for (let depth = 1; depth <= 17; depth += 1) evidence.push(await deliverOne());
    expect(evidence.slice(0, 16).every((each) => each.startsWith('999901'))).toBe(true);
    expect(evidence[16]).toBe('too-deep');
  });
});
