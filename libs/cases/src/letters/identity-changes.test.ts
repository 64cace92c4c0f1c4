import { type CaseId, type OrganisationId } from '#contract';
import { listIncidentsOfCase, markDelivered, putIdentityTag, queryStore } from '#store';
import { createTestCounty, flow, MONDAY, processOf, type TestCounty } from '../testing/test-county';

const FAMILY = JSON.stringify({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '家庭成员',
  type: 'object',
  additionalProperties: false,
  properties: {
    members: {
      type: 'array',
      maxItems: 9,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['number'],
        properties: { number: { type: 'string', format: 'identity-number', 'x-sensitive': 'identity-number' } },
      },
    },
  },
});
const [WIFE, SON] = ['11010519491231002X', '990101199003070023'];
const FILES = { 'forms/family.json': FAMILY };
const START = '<bpmn:startEvent id="start" huiban:form="family" huiban:result="application"/>';
const CHECK = '<bpmn:userTask id="check" huiban:post="reviewer-1" huiban:form="family"/><bpmn:endEvent id="end"/>';

const plain = processOf('plain', `${START}${CHECK}${flow('start', 'check')}${flow('check', 'end')}`, FILES);
const waiting = (script: string) =>
  processOf(
    'waiting',
    `${START}${CHECK}<bpmn:boundaryEvent id="changed" attachedToRef="check" huiban:result="news"><bpmn:messageEventDefinition messageRef="changedMessage"/></bpmn:boundaryEvent>
     <bpmn:scriptTask id="look" scriptFormat="feel" huiban:result="tag"><bpmn:script>${script}</bpmn:script></bpmn:scriptTask>
     <bpmn:endEvent id="again" huiban:outcome="re-checked"/>
     ${flow('start', 'check')}${flow('check', 'end')}${flow('changed', 'look')}${flow('look', 'again')}`,
    FILES,
  );
const withMessage = (files: ReturnType<typeof waiting>) => ({
  ...files,
  files: {
    ...files.files,
    'process.bpmn': (files.files['process.bpmn'] ?? '').replace(
      '<bpmn:process ',
      '<bpmn:message id="changedMessage" name="identity-changed"/><bpmn:process ',
    ),
  },
});

describe('a change of identity tags', () => {
  let county: TestCounty;
  let no = 0;
  beforeEach(async () => {
    county = await createTestCounty();
    await county.deploy(plain);
  });
  afterEach(() => county.drop());

  const tag = (identityNumber: string) =>
    putIdentityTag(county.store, {
      person: { identityNumber, name: '李红' },
      tag: 'orphan',
      from: '2026-03-01',
      source: 'civil-affairs' as OrganisationId,
      region: '999901',
      caseId: '0190a000-0000-7000-8000-0000000000ff' as CaseId,
      jobNo: (no += 1),
      at: MONDAY,
    });
  const deliver = async (): Promise<readonly string[]> => {
    const fates: string[] = [];
    for (const letter of await county.cases.takeLetters(MONDAY, 10)) {
      const fate = await county.cases.deliverLetter(letter, MONDAY);
      fates.push(fate.kind === 'delivered' ? fate.evidence : fate.code);
      if (fate.kind === 'delivered') await markDelivered(county.store, letter.id, { at: MONDAY, evidence: fate.evidence });
    }
    return fates;
  };
  const trail = async (caseId: CaseId): Promise<readonly string[]> => {
    const text = 'SELECT kind FROM audit_entries WHERE case_id = $1 ORDER BY seq';
    return (await queryStore<{ kind: string }>(county.store, { text, values: [caseId] })).rows.map(({ kind }) => kind);
  };

  it('is noted by a case that does not wait for it, once, and moves nothing', async () => {
    const { caseId } = await county.start('plain', { members: [{ number: WIFE }] });
    expect(await tag(WIFE)).toBe(1);
    const [letter] = await county.cases.takeLetters(MONDAY, 10);
    expect(await deliver()).toEqual(['received']);
    if (letter !== undefined) await county.cases.deliverLetter(letter, MONDAY);
    expect(await trail(caseId)).toEqual(['case-started', 'identity-changed']);
  });

  it('reaches those whom a later task names, and nobody else', async () => {
    const { caseId, tasks } = await county.start('plain', {});
    const actor = await county.hire('reviewer-1');
    expect(await tag(SON)).toBe(0);
    const { caseId: other } = await county.start('plain', { members: [{ number: WIFE }] });
    expect(
      await county.give(caseId, { kind: 'complete-task', actor, task: tasks[0] ?? 0, data: { members: [{ number: 'x' }] } }),
    ).toMatchObject({ ok: false });
    expect(await tag(WIFE)).toBe(1);
    expect(await deliver()).toEqual(['received']);
    expect(await trail(other)).toContain('identity-changed');
  });

  it('is the message that a case waits for', async () => {
    await county.deploy(withMessage(waiting('news.changes[1].tag')));
    const { caseId } = await county.start('waiting', { members: [{ number: WIFE }, { number: SON }] });
    await tag(SON);
    expect(await deliver()).toEqual(['received']);
    const { rows } = await queryStore(county.store, { text: 'SELECT status, outcome FROM cases WHERE id = $1', values: [caseId] });
    expect(rows).toEqual([{ status: 'closed', outcome: 're-checked' }]);
  });

  it('comes too late for a case that has ended meanwhile', async () => {
    const { caseId, applicant } = await county.start('plain', { members: [{ number: WIFE }] });
    await tag(WIFE);
    await county.give(caseId, { kind: 'withdraw', actor: applicant });
    expect(await deliver()).toEqual(['case-closed']);
  });

  it('is told to an operator where the case cannot go on with it', async () => {
    await county.deploy(withMessage(waiting('news.changes[1].nothing.more')));
    const { caseId } = await county.start('waiting', { members: [{ number: WIFE }] });
    await tag(WIFE);
    expect(await deliver()).toEqual(['evaluation-failed']);
    expect(await listIncidentsOfCase(county.store, caseId)).toMatchObject([{ code: 'evaluation-failed' }]);
  });
});
