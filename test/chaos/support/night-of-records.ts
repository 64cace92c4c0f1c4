import { Client, Connection } from '@temporalio/client';
import { type CommandId, RECORDS_SCHEDULE } from '#contract';
import { getActor, moveClockOffset } from '#store';
import { DATE_FORMAT } from '../../../libs/cases/src/shanghai-date';
import { shiftDay } from '../../../libs/cases/src/records/shift-day';
import { PAPER, paperFiles, recordTask } from '../../../libs/cases/src/testing/paper-record';
import { BUREAU, flow, processOf } from '../../../libs/cases/src/testing/test-county';
import { demoPersonId } from '../../../apps/operator/src/demo-county/demo-person-id';
import { inSession } from '../../../apps/operator/src/session';
import { addInsured } from './applications';
import { type Installation } from './installation';

const DAYS_BEFORE = 10;
const DAY_MS = 86_400_000;

/** Days after today: on the first night every record is reminded of and followed up, on the second all end. */
export const NIGHTS = { reminded: 1, ended: DAYS_BEFORE + 2 } as const;

const notice = (title: string): string =>
  JSON.stringify({ recipients: [{ to: 'applicant' }], channels: ['in-app'], title, body: '=record.number' });

const KIND = {
  reminders: [{ name: 'soon', daysBefore: `=${String(DAYS_BEFORE)}`, notice: 'soon' }],
  followUps: [{ name: 'renewal', daysBefore: `=${String(DAYS_BEFORE)}`, process: 'renewal', data: '={}' }],
  end: { notice: 'over' },
};

const RENEWAL = processOf(
  'renewal',
  `<bpmn:startEvent id="start"/><bpmn:userTask id="look" huiban:post="reviewer-1"/><bpmn:endEvent id="end"/>${flow('start', 'look')}${flow('look', 'end')}`,
);

const paperProcess = (endsOn: string) =>
  processOf(
    'paper',
    `<bpmn:startEvent id="start"/>${recordTask('issue', 'issue-record', { ...PAPER, endsOn })}<bpmn:endEvent id="end"/>${flow('start', 'issue')}${flow('issue', 'end')}`,
    paperFiles(KIND, { 'notices/soon.json': notice('将到期'), 'notices/over.json': notice('已到期') }),
  );

/** Starts so many cases that each issue a record to somebody else, all with the same days. */
export async function orderRecords({ env, store }: Installation, count: number): Promise<void> {
  const insured = await addInsured(store, count);
  const now = new Date();
  await inSession(env, async ({ cases, config: { region } }) => {
    for (const process of [RENEWAL, paperProcess(shiftDay(DATE_FORMAT.format(now), DAYS_BEFORE + 1))]) {
      const deployed = await cases.deploy(process, { region, now });
      if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
    }
    for (const { identityNumber, name } of insured) {
      const applicant = { id: demoPersonId(`insured-${identityNumber}`), name };
      const actor = await getActor(store, applicant.id, now);
      const id = `record-${applicant.id}` as CommandId;
      const started = await cases.startCase({ id, processId: 'paper', region, organisationId: BUREAU, actor, applicant, data: {} }, now);
      if (!started.ok) throw new Error(started.code);
    }
  });
}

/** Moves business time so many days after today, and does not wait for the minute of the schedule. */
export async function nightComes({ env, store }: Installation, days: number): Promise<void> {
  await moveClockOffset(store, { offsetMs: days * DAY_MS, at: new Date() });
  const connection = await Connection.connect({ address: env['TEMPORAL_ADDRESS'] ?? '' });
  try {
    await new Client({ connection }).schedule.getHandle(RECORDS_SCHEDULE).trigger();
  } finally {
    await connection.close();
  }
}
