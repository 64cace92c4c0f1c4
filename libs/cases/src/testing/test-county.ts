import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type Actor, type Post } from '#access';
import { type CaseId, type CommandId, type OrganisationId, type PersonId } from '#contract';
import { type JsonObject } from '#engine';
import { getActor, insertPerson, putOrganisation, putPosting, type Store } from '#store';
import { createTestStore, dropTestStore } from '../../../store/src/testing/create-test-store';
import { type Command } from '../command';
import { type CommittedHint } from '../committed-hint';
import { type Cases, createCases } from '../create-cases';
import { type Outcome } from '../outcome';
import { type ProcessFiles } from '../definition/definition';

/** Monday morning in Shanghai, in a year whose working days are published. */
export const MONDAY = new Date('2026-03-02T01:00:00Z');
const REGION = '999901';
/** The office that handles every case of the county. */
export const BUREAU = 'county-bureau' as OrganisationId;
const DAY = 86_400_000;

/** A county in a schema of its own, with whatever processes a test deploys. */
export interface TestCounty {
  readonly store: Store;
  readonly cases: Cases;
  readonly hints: CommittedHint[];
  readonly drop: () => Promise<void>;
  readonly hire: (post: Post, name?: string) => Promise<Actor>;
  readonly deploy: (files: ProcessFiles) => Promise<void>;
  /** Starts a case of the process for a new applicant. */
  readonly start: (
    processId: string,
    data?: JsonObject,
  ) => Promise<{ readonly caseId: CaseId; readonly tasks: readonly number[]; readonly applicant: Actor }>;
  readonly give: (caseId: CaseId, command: WithoutId<Command>, now?: Date) => Promise<Outcome>;
}

type WithoutId<C> = C extends Command ? Omit<C, 'id'> & { readonly id?: CommandId } : never;

/** The id of a command: a new one, unless the test names it. */
export const commandId = (text: string = randomUUID()): CommandId => text as CommandId;
/** The instant this many days of 24 hours after another, which is MONDAY unless given. */
export const daysLater = (days: number, from: Date = MONDAY): Date => new Date(from.getTime() + days * DAY);

/** A county with a schema of its own on the database of the tests; `drop` removes it. */
export async function createTestCounty(): Promise<TestCounty> {
  const store = await createTestStore({ poolSize: 8 });
  await putOrganisation(store, { id: BUREAU, kind: 'county', name: 'County bureau', region: REGION });
  const hints: CommittedHint[] = [];
  const cases = createCases({ store, afterCommit: (hint) => hints.push(hint) });
  const insert = async (name: string): Promise<PersonId> => {
    const id = randomUUID() as PersonId;
    await insertPerson(store, { id, name, createdAt: MONDAY });
    return id;
  };
  return {
    store,
    cases,
    hints,
    drop: () => dropTestStore(store),
    hire: async (post, name = post) => {
      const personId = await insert(name);
      await putPosting(store, { personId, post, organisationId: BUREAU, validFrom: '2020-01-01' });
      return getActor(store, personId, MONDAY);
    },
    deploy: async (files) => {
      const deployed = await cases.deploy(files, { region: REGION, now: MONDAY });
      assert(deployed.ok, JSON.stringify(deployed));
    },
    start: async (processId, data = {}) => {
      const applicant = await getActor(store, await insert('张三'), MONDAY);
      const request = {
        id: commandId(),
        processId,
        region: REGION,
        organisationId: BUREAU,
        actor: applicant,
        applicant: { id: applicant.personId, name: applicant.name },
        data,
      };
      const started = await cases.startCase(request, MONDAY);
      assert(started.ok, JSON.stringify(started));
      return { caseId: started.caseId, tasks: started.opened, applicant };
    },
    give: (caseId, command, now = MONDAY) => cases.advance(caseId, { id: commandId(), ...command } as Command, now),
  };
}

const NAMESPACES =
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:huiban="https://huiban.dev/bpmn" targetNamespace="https://huiban.dev/test"';

/** A process folder from the inside of its process element. */
export function processOf(processId: string, inside: string, files: Readonly<Record<string, string>> = {}): ProcessFiles {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${NAMESPACES}>
  <bpmn:message id="objectionMessage" name="objection"/>
  <bpmn:process id="${processId}" name="${processId}" isExecutable="true">${inside}</bpmn:process>
</bpmn:definitions>`;
  return { processId, files: { 'process.bpmn': xml, ...files } };
}

/** A sequence flow between two elements as XML, with its FEEL condition where one is given. */
export const flow = (from: string, to: string, feel = ''): string =>
  `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${
    feel === '' ? '' : `<bpmn:conditionExpression>${feel}</bpmn:conditionExpression>`
  }</bpmn:sequenceFlow>`;

/** Parameters that a process with a clock names: `ladder` calls the supervisor when the budget is used up, `warnings` are at 70 % and 90 %. */
export const CLOCK_PARAMETERS = [
  { name: 'ladder', value: [{ percent: 100, post: 'supervisor', up: 0 }], unit: 'rung' },
  { name: 'warnings', value: [70, 90], unit: 'per-cent' },
].map((parameter) => ({ ...parameter, region: '*', effectiveFrom: '2020-01-01', source: '示例取值' }));

/** A form with one choice. */
export const REVIEW_FORM = JSON.stringify({
  title: 'Review',
  type: 'object',
  additionalProperties: false,
  required: ['decision'],
  properties: {
    decision: { type: 'string', enum: ['pass', 'refuse'] },
    opinion: { type: 'string', maxLength: 200, 'x-sensitive': 'medical' },
  },
});

/** A file of `publicities/` that shows the applicant's masked name, with whatever else a test wants of it. */
export const publicity = (title = '公示', more: object = {}): string =>
  JSON.stringify({
    title,
    entries: [{ label: '姓名', value: '=case.applicant.name', mask: 'name' }],
    places: ['网站'],
    supervision: '监督电话',
    ...more,
  });
