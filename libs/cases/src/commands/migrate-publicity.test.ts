import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { putEvidence, queryStore } from '#store';
import { type ProcessFiles } from '../definition/definition';
import { createTestCounty, daysLater, flow, MONDAY, processOf, publicity, REVIEW_FORM, type TestCounty } from '../testing/test-county';

const REGION = '999901';
const VILLAGE = { name: '村公示栏', post: 'village-committee', required: true };

/** Seven days that resume after an inquiry; the version names the publicity and the end of its term. */
const version = (processId: string, [shown, over]: readonly [string, string], file: object = {}): ProcessFiles =>
  processOf(
    processId,
    `<bpmn:startEvent id="start"/>
     <bpmn:receiveTask id="${shown}" messageRef="objectionMessage" huiban:publicity="list" huiban:publicityTerm="resume" huiban:result="objection"/>
     <bpmn:boundaryEvent id="${over}" attachedToRef="${shown}"><bpmn:timerEventDefinition huiban:days="7" huiban:unit="calendar-day"/></bpmn:boundaryEvent>
     <bpmn:userTask id="inquiry" huiban:post="policy" huiban:form="review"/><bpmn:endEvent id="done" huiban:outcome="approved"/>
     ${flow('start', shown)}${flow(shown, 'inquiry')}${flow('inquiry', shown)}${flow(over, 'done')}`,
    { 'forms/review.json': REVIEW_FORM, 'publicities/list.json': publicity('名单', file) },
  );
const OLD = ['publicity', 'over'] as const;
const NEW = ['posting', 'posted'] as const;
const MAP = { nodes: { publicity: 'posting', over: 'posted' } };

describe('a migration during a publicity', () => {
  let county: TestCounty;
  let operator: Actor;
  beforeAll(async () => {
    county = await createTestCounty();
    operator = await county.hire('system-operator');
  });
  afterAll(() => county.drop());

  const deploy = async (files: ProcessFiles): Promise<string> => {
    const deployed = await county.cases.deploy(files, { region: REGION, now: MONDAY });
    assert(deployed.ok, JSON.stringify(deployed));
    return deployed.hash;
  };
  const migrate = async (caseId: CaseId, from: string, to: string, now: Date): Promise<void> => {
    const command = { kind: 'migrate', actor: operator, migration: randomUUID(), map: MAP, reason: '步骤改名', from, to } as const;
    expect(await county.give(caseId, command, now)).toMatchObject({ ok: true });
  };
  interface Entry {
    readonly no: number;
    readonly publicity_id: string;
    readonly closes_at: Date | null;
    readonly awaits_places: boolean;
  }
  async function lastEntry(caseId: CaseId): Promise<Entry> {
    const text = 'SELECT no, publicity_id, closes_at, awaits_places FROM publicity_entries WHERE case_id = $1 ORDER BY no DESC LIMIT 1';
    const [row] = (await queryStore<Entry & Record<string, unknown>>(county.store, { text, values: [caseId] })).rows;
    assert(row !== undefined);
    return row;
  }

  it('keeps the days of the term that were over before it was suspended', async () => {
    const from = await deploy(version('suspended', OLD));
    const { caseId } = await county.start('suspended');
    const { no, publicity_id: publicityId } = await lastEntry(caseId);
    const objection = { kind: 'object', entry: no, publicityId, objection: randomUUID(), code: 'CODE', reason: '情况不实' } as const;
    const outcome = await county.give(caseId, objection, daysLater(3));
    assert(outcome.ok);
    await migrate(caseId, from, await deploy(version('suspended', NEW)), daysLater(4));
    const inquirer = await county.hire('policy');
    await county.give(
      caseId,
      { kind: 'complete-task', actor: inquirer, task: outcome.opened[0] ?? 0, data: { decision: 'pass' } },
      daysLater(10),
    );
    // Of seven days two were over: five are left after the day on which it is public again.
    expect((await lastEntry(caseId)).closes_at).toEqual(new Date('2026-03-17T16:00:00Z'));
  });

  it('keeps a term waiting for the places, and begins it by their evidence', async () => {
    const waiting = { places: [VILLAGE], termFrom: 'places' };
    const from = await deploy(version('waiting', OLD, waiting));
    const { caseId } = await county.start('waiting');
    await migrate(caseId, from, await deploy(version('waiting', NEW, waiting)), daysLater(1));
    const { publicity_id: publicityId, awaits_places } = await lastEntry(caseId);
    expect(awaits_places).toBe(true);
    const { personId } = await county.hire('village-committee');
    const document = randomUUID();
    await queryStore(county.store, {
      text: `INSERT INTO documents (id, uploaded_by, kind, file_name, media_type, size, sha256, uploaded_at) VALUES ($1, $2, 'photo', '', 'image/png', 1, '', $3)`,
      values: [document, personId, MONDAY],
    });
    expect(await putEvidence(county.store, { publicityId, no: 1, kind: 'put-up', at: daysLater(2), by: personId, document })).toBe('kept');
    expect(await county.cases.beginTerms(publicityId, daysLater(2))).toBe(1);
    expect(await lastEntry(caseId)).toMatchObject({ awaits_places: false, closes_at: new Date('2026-03-11T16:00:00Z') });
    expect(await county.cases.settle(caseId, daysLater(12))).toMatchObject({ open: false });
  });
});
