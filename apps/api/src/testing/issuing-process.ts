import { randomUUID } from 'node:crypto';
import { type ProcessFiles } from '#cases';
import { type CaseId, type RecordId } from '#contract';
import { listRecordsOfCase } from '#store';
import { type TestApi, type TestPerson } from './create-test-api';
import { post } from './test-case';
import { CARD_PROCESS } from './test-process';

/** The kind of record that it issues. */
export const CARD_KIND = {
  name: '慢特病证',
  subject: 'person',
  series: '=case.region',
  form: 'application',
  reminders: [{ name: 'soon', daysBefore: '=parameters.soonDays', notice: 'soon' }],
};

/** A process of one review, whose case first issues a card. */
export function issuing(soonDays: number, processId = 'card'): ProcessFiles {
  const parameters: unknown = JSON.parse(CARD_PROCESS.files['parameters.json'] ?? '[]');
  const soon = { name: 'soonDays', value: soonDays, unit: 'calendar-day', region: '*', effectiveFrom: '2020-01-01', source: 'test' };
  return {
    processId,
    files: {
      ...CARD_PROCESS.files,
      'process.bpmn': (CARD_PROCESS.files['process.bpmn'] ?? '')
        .replace('<bpmn:process id="card"', `<bpmn:process id="${processId}"`)
        .replace(
          '<bpmn:userTask id="review"',
          `<bpmn:serviceTask id="issue" name="发证" huiban:topic="issue-record"><bpmn:extensionElements><huiban:input name="kind" value="medical-card"/>
          <huiban:input name="subject" value="={ person: case.applicant.id }"/><huiban:input name="startsOn" value="2026-04-01"/>
          <huiban:input name="endsOn" value="2027-03-31"/><huiban:input name="illness" value="=application.illness"/></bpmn:extensionElements></bpmn:serviceTask>
          <bpmn:userTask id="review"`,
        )
        .replace(
          'sourceRef="applied" targetRef="review"/>',
          'sourceRef="applied" targetRef="issue"/><bpmn:sequenceFlow id="issued" sourceRef="issue" targetRef="review"/>',
        ),
      'records/medical-card.json': JSON.stringify(CARD_KIND),
      'notices/soon.json': JSON.stringify({
        recipients: [{ to: 'applicant' }],
        channels: ['in-app'],
        title: '将到期',
        body: '=record.number',
      }),
      'parameters.json': JSON.stringify([...(Array.isArray(parameters) ? parameters : []), soon]),
    },
  };
}

/** A card, and the case that has issued it. */
export interface IssuedCard {
  readonly id: RecordId;
  readonly number: string;
  readonly caseId: CaseId;
}

/** Somebody in the north applies, and the job of the process issues the card. */
export async function issueCard(api: TestApi, applicant: TestPerson, processId = 'card'): Promise<IssuedCard> {
  const { cases, wall } = api.api.parts;
  const data = { illness: '高血压三级' };
  const answer = await post(api, applicant, '/api/applications', { processId, townshipId: 'north', data }).expect(201);
  const { caseId } = answer.body as { caseId: CaseId };
  const job = (await cases.settle(caseId, wall())).jobs[0]?.no ?? 0;
  const order = {
    verb: 'issue',
    kind: 'medical-card',
    subject: { person: applicant.id },
    startsOn: '2026-04-01',
    endsOn: '2027-03-31',
    content: data,
  } as const;
  const id = randomUUID() as never;
  const done = await cases.advance(caseId, { kind: 'complete-record-job', id, job, order }, wall());
  if (!done.ok) throw new Error(done.code);
  const [issued] = await listRecordsOfCase(api.store, caseId);
  if (issued === undefined) throw new Error('no record');
  return { id: issued.id, number: issued.number, caseId };
}
