import { randomUUID } from 'node:crypto';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { insertDocument, listDocumentsOfCase } from '#store';
import { createTestCounty, daysLater, flow, MONDAY, processOf, type TestCounty } from '../testing/test-county';

const PROOF_FORM = JSON.stringify({
  title: 'Proof',
  type: 'object',
  additionalProperties: false,
  required: ['proof'],
  properties: { proof: { type: 'string', format: 'uuid', 'x-document': true } },
});
const PROVEN = processOf(
  'proven',
  `<bpmn:startEvent id="start"/><bpmn:userTask id="prove" huiban:post="reviewer-1" huiban:form="proof"/>
   <bpmn:boundaryEvent id="late" attachedToRef="prove"><bpmn:timerEventDefinition huiban:days="5" huiban:unit="calendar-day"/></bpmn:boundaryEvent>
   <bpmn:endEvent id="end"/>${flow('start', 'prove')}${flow('prove', 'end')}${flow('late', 'end')}`,
  { 'forms/proof.json': PROOF_FORM },
);
const NAMED = processOf(
  'named',
  `<bpmn:startEvent id="start"/><bpmn:userTask id="choose" huiban:post="reviewer-1" huiban:form="choice"/>
   <bpmn:userTask id="judge" huiban:assignee="=choose.expert" huiban:separateFrom="choose"/><bpmn:endEvent id="end"/>
   ${flow('start', 'choose')}${flow('choose', 'judge')}${flow('judge', 'end')}`,
  {
    'forms/choice.json': JSON.stringify({
      title: 'Choice',
      type: 'object',
      additionalProperties: false,
      required: ['expert'],
      properties: { expert: { type: 'string' } },
    }),
  },
);

describe('complete-task', () => {
  let county: TestCounty;
  let reviewer: Actor;
  beforeAll(async () => {
    county = await createTestCounty();
    reviewer = await county.hire('reviewer-1');
    await county.deploy(PROVEN);
    await county.deploy(NAMED);
  });
  afterAll(() => county.drop());

  const begin = async (process: string): Promise<{ caseId: CaseId; task: number }> => {
    const { caseId, tasks } = await county.start(process);
    return { caseId, task: tasks[0] ?? 0 };
  };
  const upload = async (): Promise<string> => {
    const id = randomUUID();
    const rest = { kind: 'proof', fileName: 'p.pdf', mediaType: 'application/pdf', size: 1, sha256: Buffer.alloc(32), uploadedAt: MONDAY };
    await insertDocument(county.store, { id, uploadedBy: reviewer.personId, ...rest });
    return id;
  };
  const prove = ({ caseId, task }: { caseId: CaseId; task: number }, given: { proof: string; actor?: Actor; now?: Date }) =>
    county.give(caseId, { kind: 'complete-task', actor: given.actor ?? reviewer, task, data: { proof: given.proof } }, given.now);
  const choose = ({ caseId, task }: { caseId: CaseId; task: number }, expert: string) =>
    county.give(caseId, { kind: 'complete-task', actor: reviewer, task, data: { expert } });

  it('hands one document to one case, though two cases are completed with it at the same instant', async () => {
    const proof = await upload();
    const cases = await Promise.all([begin('proven'), begin('proven')]);
    const outcomes = await Promise.all(cases.map((given) => prove(given, { proof })));
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.code)).sort()).toEqual(['done', 'unknown-document']);
    const attached = await Promise.all(cases.map(({ caseId }) => listDocumentsOfCase(county.store, caseId)));
    expect(attached.flat()).toHaveLength(1);
  });

  it('says to somebody else that the task is not theirs, whatever document is named', async () => {
    const stranger = await county.hire('reviewer-2');
    expect(await prove(await begin('proven'), { proof: randomUUID(), actor: stranger })).toMatchObject({ code: 'not-permitted' });
  });

  it('says that the deadline has passed before it looks for a document', async () => {
    const given = await begin('proven');
    expect(await prove(given, { proof: randomUUID(), now: daysLater(9) })).toMatchObject({ ok: false, code: 'task-closed' });
  });

  it('refuses to go on to a task whose person is none, or is kept apart from it: nobody could ever do it', async () => {
    expect(await choose(await begin('named'), 'somebody')).toMatchObject({ ok: false, code: 'wrong-type' });
    expect(await choose(await begin('named'), reviewer.personId)).toMatchObject({ ok: false, code: 'evaluation-failed' });
    expect(await choose(await begin('named'), randomUUID())).toMatchObject({ ok: true });
  });
});
