import { type CaseId } from '#contract';
import {
  findCaseRow,
  inTransaction,
  listFailedNotices,
  listIncidentsOfCase,
  markAttempt,
  markDelivered,
  type PendingLetter,
  queryStore,
} from '#store';
import { createTestCounty, daysLater, flow, MONDAY, processOf, type TestCounty } from '../testing/test-county';
import { type LetterFate } from './letter-fate';

const NAMESPACES =
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:huiban="https://huiban.dev/bpmn" targetNamespace="https://huiban.dev/test"';

/** The county asks a village and waits for its report; each is a pool of one diagram. */
const POOLS = {
  processId: 'county-check',
  files: {
    'process.bpmn': `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${NAMESPACES}>
  <bpmn:message id="ask" name="check-asked"/><bpmn:message id="report" name="check-reported"/>
  <bpmn:collaboration id="both">
    <bpmn:participant id="county" name="County" processRef="county-check"/><bpmn:participant id="village" name="Village" processRef="village-check"/>
    <bpmn:messageFlow id="asking" sourceRef="askVillage" targetRef="asked"/><bpmn:messageFlow id="reporting" sourceRef="told" targetRef="wait"/>
  </bpmn:collaboration>
  <bpmn:process id="county-check" name="County check" isExecutable="true">
    <bpmn:startEvent id="start" huiban:result="application"/>
    <bpmn:sendTask id="askVillage" messageRef="ask"><bpmn:extensionElements><huiban:input name="kind" value="=application.kind"/></bpmn:extensionElements></bpmn:sendTask>
    <bpmn:userTask id="meanwhile" huiban:post="reviewer-1"/>
    <bpmn:receiveTask id="wait" huiban:result="answer"/><bpmn:endEvent id="end"/>
    ${flow('start', 'askVillage')}${flow('askVillage', 'meanwhile')}${flow('meanwhile', 'wait')}${flow('wait', 'end')}
  </bpmn:process>
  <bpmn:process id="village-check" name="Village check" isExecutable="true">
    <bpmn:startEvent id="asked" huiban:result="asked"><bpmn:messageEventDefinition/></bpmn:startEvent>
    <bpmn:endEvent id="told"><bpmn:extensionElements><huiban:input name="seen" value="=asked.kind"/></bpmn:extensionElements>
      <bpmn:messageEventDefinition messageRef="report"/></bpmn:endEvent>
    ${flow('asked', 'told')}
  </bpmn:process>
</bpmn:definitions>`,
  },
};

const evidenceOf = (fate: LetterFate): string => (fate.kind === 'delivered' ? fate.evidence : fate.code);

describe('cases that write to each other', () => {
  let county: TestCounty;
  beforeEach(async () => {
    county = await createTestCounty();
  });
  afterEach(() => county.drop());

  const take = (now = MONDAY): Promise<readonly PendingLetter[]> => county.cases.takeLetters(now, 100);
  /** As the worker would: marks each letter by its fate. */
  const deliver = async (letter: PendingLetter, now = MONDAY): Promise<string> => {
    const fate = await county.cases.deliverLetter(letter, now);
    const retries = { attempts: fate.kind === 'failed' ? 0 : 99, firstDelay: 1_000, longestDelay: 1_000 };
    if (fate.kind === 'delivered') await markDelivered(county.store, letter.id, { at: now, evidence: fate.evidence });
    else await markAttempt(county.store, letter.id, now, retries);
    return evidenceOf(fate);
  };
  const deliverAll = async (now = MONDAY): Promise<string[]> => {
    const fates: string[] = [];
    for (let letters = await take(now); letters.length > 0; letters = await take(now))
      for (const letter of letters) fates.push(await deliver(letter, now));
    return fates;
  };
  const rowOf = async (caseId: CaseId) => inTransaction(county.store, (transaction) => findCaseRow(transaction, caseId));
  const casesOf = async (processId: string): Promise<readonly CaseId[]> => {
    const text = 'SELECT id FROM cases WHERE process_id = $1 ORDER BY id';
    return (await queryStore<{ id: CaseId }>(county.store, { text, values: [processId] })).rows.map(({ id }) => id);
  };

  it('are deployed each as a process of its own, from the pools of one diagram', async () => {
    await county.deploy(POOLS);
    const found = await Promise.all(
      ['county-check', 'village-check'].map((id) => county.cases.findProcess(id, { region: '999901', wall: MONDAY })),
    );
    expect(found.map((process) => process?.graph.name)).toEqual(['County check', 'Village check']);
  });

  it('are in one conversation where a message of one has started the other', async () => {
    await county.deploy(POOLS);
    const { caseId } = await county.start('county-check', { kind: 'full' });
    await deliver((await take())[0] as PendingLetter);
    const [village] = await casesOf('village-check');
    expect(await rowOf(village as CaseId)).toMatchObject({ conversation: caseId, applicantId: (await rowOf(caseId))?.applicantId });
  });

  it('have a message kept until the one it is for comes to wait for it', async () => {
    await county.deploy(POOLS);
    const { caseId, tasks } = await county.start('county-check', { kind: 'full' });
    expect(await deliverAll()).toEqual([expect.stringMatching(/^999901/), 'unmatched-message']);
    const actor = await county.hire('reviewer-1');
    await county.give(caseId, { kind: 'complete-task', actor, task: tasks[0] ?? 0, data: {} });
    expect(await deliverAll(daysLater(1))).toEqual(['received']);
    expect(await rowOf(caseId)).toMatchObject({ status: 'closed' });
    expect(await listIncidentsOfCase(county.store, caseId)).toEqual([]);
  });

  it('start one case and go on once, however often a letter comes', async () => {
    await county.deploy(POOLS);
    await county.start('county-check', { kind: 'full' });
    const [letter] = await take();
    await county.cases.deliverLetter(letter as PendingLetter, MONDAY);
    await county.cases.deliverLetter(letter as PendingLetter, MONDAY);
    expect(await casesOf('village-check')).toHaveLength(1);
  });

  it('tell an operator of a message that nobody can come to wait for, keep it, and send it anew on a retry', async () => {
    const lonely = processOf(
      'lonely',
      `<bpmn:startEvent id="start"/><bpmn:sendTask id="tell" messageRef="objectionMessage"/><bpmn:userTask id="after" huiban:post="reviewer-1"/>
       <bpmn:endEvent id="end"/>${flow('start', 'tell')}${flow('tell', 'after')}${flow('after', 'end')}`,
    );
    const listener = processOf(
      'listener',
      `<bpmn:startEvent id="start"><bpmn:messageEventDefinition messageRef="objectionMessage"/></bpmn:startEvent><bpmn:endEvent id="end"/>
       ${flow('start', 'end')}`,
    );
    await county.deploy(lonely);
    const { caseId } = await county.start('lonely');
    expect(await deliverAll()).toEqual(['unmatched-message']);
    expect(await listIncidentsOfCase(county.store, caseId)).toMatchObject([{ code: 'unmatched-message', element: 'tell' }]);
    await county.deploy(listener);
    await county.give(caseId, { kind: 'retry-incident', actor: await county.hire('system-operator'), incident: 1 });
    expect(await deliverAll()).toEqual([expect.stringMatching(/^999901/)]);
    expect(await listFailedNotices(county.store, { limit: 10 })).toEqual([]);
  });

  it('find each other by the correlation that both name, whatever conversation they are in', async () => {
    const part = (processId: string, element: string): ReturnType<typeof processOf> =>
      processOf(
        processId,
        `<bpmn:startEvent id="start" huiban:result="given"/><bpmn:${element} id="it" messageRef="objectionMessage" huiban:correlation="=given.key"/>
         <bpmn:endEvent id="end"/>${flow('start', 'it')}${flow('it', 'end')}`,
      );
    await county.deploy(part('waiting', 'receiveTask'));
    await county.deploy(part('sending', 'sendTask'));
    const [one, other] = [await county.start('waiting', { key: 'a' }), await county.start('waiting', { key: 'b' })];
    await county.start('sending', { key: 'b' });
    expect(await deliverAll()).toEqual(['received']);
    expect([(await rowOf(one.caseId))?.status, (await rowOf(other.caseId))?.status]).toEqual(['open', 'closed']);
  });
});

describe('a signal', () => {
  let county: TestCounty;
  beforeEach(async () => {
    county = await createTestCounty();
  });
  afterEach(() => county.drop());

  const SIGNAL = '<bpmn:signalEventDefinition signalRef="change"/>';
  const ROOT = '<bpmn:signal id="change" name="rule-changed"/><bpmn:process ';
  const process = (id: string, inside: string): ReturnType<typeof processOf> => {
    const { processId, files } = processOf(id, inside);
    return { processId, files: { 'process.bpmn': (files['process.bpmn'] ?? '').replace('<bpmn:process ', ROOT) } };
  };
  const thrower = process(
    'thrower',
    `<bpmn:startEvent id="start"/><bpmn:endEvent id="end">${SIGNAL}</bpmn:endEvent>${flow('start', 'end')}`,
  );
  const waiter = process(
    'waiter',
    `<bpmn:startEvent id="start"/><bpmn:userTask id="work" huiban:post="reviewer-1"/>
     <bpmn:boundaryEvent id="changed" attachedToRef="work">${SIGNAL}</bpmn:boundaryEvent>
     <bpmn:endEvent id="end"/><bpmn:endEvent id="stopped" huiban:outcome="stopped"/>
     ${flow('start', 'work')}${flow('work', 'end')}${flow('changed', 'stopped')}`,
  );
  const take = (): Promise<readonly PendingLetter[]> => county.cases.takeLetters(MONDAY, 100);
  const deliverAll = async (): Promise<string[]> => {
    const fates: string[] = [];
    for (let letters = await take(); letters.length > 0; letters = await take()) {
      for (const letter of letters) {
        const evidence = evidenceOf(await county.cases.deliverLetter(letter, MONDAY));
        await markDelivered(county.store, letter.id, { at: MONDAY, evidence });
        fates.push(evidence);
      }
    }
    return fates;
  };
  const rows = async (text: string): Promise<readonly unknown[]> => (await queryStore(county.store, { text, values: [] })).rows;

  it('reaches every case of the region that waits for it, each by a step of its own', async () => {
    await county.deploy(thrower);
    await county.deploy(waiter);
    await county.start('waiter');
    await county.start('waiter');
    await county.start('thrower');
    expect(await deliverAll()).toEqual(['spread', 'received', 'received']);
    expect(await rows("SELECT outcome FROM cases WHERE process_id = 'waiter'")).toEqual([{ outcome: 'stopped' }, { outcome: 'stopped' }]);
  });

  it('is spread once, whatever comes between', async () => {
    await county.deploy(thrower);
    await county.deploy(waiter);
    await county.start('waiter');
    await county.start('thrower');
    const [letter] = await take();
    await county.cases.deliverLetter(letter as PendingLetter, MONDAY);
    await county.cases.deliverLetter(letter as PendingLetter, MONDAY);
    expect(await take()).toHaveLength(1);
  });

  it('is awaited only as long as something waits for it', async () => {
    await county.deploy(waiter);
    const { caseId, tasks } = await county.start('waiter');
    expect(await rows('SELECT signal FROM signal_subscriptions')).toEqual([{ signal: 'rule-changed' }]);
    await county.give(caseId, { kind: 'complete-task', actor: await county.hire('reviewer-1'), task: tasks[0] ?? 0, data: {} });
    expect(await rows('SELECT signal FROM signal_subscriptions')).toEqual([]);
  });

  it('starts a case at each start event that waits for it, once', async () => {
    const started = process(
      'started',
      `<bpmn:startEvent id="one">${SIGNAL}</bpmn:startEvent><bpmn:startEvent id="two">${SIGNAL}</bpmn:startEvent><bpmn:endEvent id="end"/>
       ${flow('one', 'end')}${flow('two', 'end')}`,
    );
    await county.deploy(started);
    await county.deploy(thrower);
    await county.start('thrower');
    const [letter] = await take();
    await county.cases.deliverLetter(letter as PendingLetter, MONDAY);
    await county.cases.deliverLetter(letter as PendingLetter, MONDAY);
    expect(await rows("SELECT status FROM cases WHERE process_id = 'started'")).toEqual([{ status: 'closed' }, { status: 'closed' }]);
  });
});
