import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type ProcessFiles } from '#cases';
import { type OrganisationId } from '#contract';
import { workRoster } from '#rosters';
import { putOrganisation, putRosterKind, queryStore } from '#store';
import { issueCard, issuing } from '../../apps/api/src/testing/issuing-process';
import { everyPostBut } from '../../apps/api/src/testing/every-post-but';
import { COUNTY, type TestApi, type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { PANEL_PROCESS } from '../../apps/api/src/testing/panel-process';
import { type North, settleNorth } from '../../apps/api/src/testing/settle-north';
import { deployCard, get, post } from '../../apps/api/src/testing/test-case';
import { APPLICATION, ASKING, CIVIL_AFFAIRS } from '../../libs/cases/src/testing/asking-process';
import { ALLOWANCE, sampleNumber } from '../../libs/rosters/src/testing/sample-kind';

const REGION = '340321';
const BATCH = '北乡首批';
/** Experts see the name masked. */
const [APPLICANT, MASKED] = ['慕容雪梅', '慕**梅'];

/** The north, and somebody who may see all that is of it: at the county, in the department that is asked, and on the panel. */
export interface FurnishedNorth extends North {
  readonly insider: TestPerson;
}

/** Gives the township in the north, besides its cases, one of everything that a page of staff names in its address. */
export async function furnishNorth(api: TestApi): Promise<FurnishedNorth> {
  await deployCard(api);
  await putDepartment(api);
  const insider = await api.person('县里人', ...everyPostBut([], 'county'), `liaison@${CIVIL_AFFAIRS}`);
  const north = await settleNorth(api);
  await queryStore(api.store, { text: 'UPDATE cases SET batch = $2 WHERE id = ANY($1)', values: [north.caseIds, BATCH] });
  const record = await recordOf(api);
  const message = await messageOf(api);
  return {
    ...north,
    insider,
    ids: {
      ...north.ids,
      ...{ batch: encodeURIComponent(BATCH), record: record.id, message: message.id },
      ...{ panel: await panelOf(api, insider), roster: await rosterOf(api) },
    },
    secrets: [...north.secrets, record.number, message.number, ALLOWANCE.name, APPLICANT, MASKED],
  };
}

async function deploy(api: TestApi, files: ProcessFiles): Promise<void> {
  const { cases, wall } = api.api.parts;
  const deployed = await cases.deploy(files, { region: REGION, now: wall() });
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
}

async function recordOf(api: TestApi): Promise<{ readonly id: string; readonly number: string }> {
  await deploy(api, issuing(30, 'licence'));
  return issueCard(api, await api.person('王小明'), 'licence');
}

async function panelOf(api: TestApi, expert: TestPerson): Promise<string> {
  await deploy(api, PANEL_PROCESS);
  const experts = [expert, await api.person('另一专家', 'expert@north')].map(({ id }) => id);
  await apply(api, 'appraisal', { experts, alternates: [] });
  const { body } = await get(api, expert, '/api/panels').expect(200);
  return (body as { readonly panels: readonly { readonly id: string }[] }).panels[0]?.id ?? '';
}

const putDepartment = (api: TestApi): Promise<unknown> =>
  putOrganisation(api.store, {
    id: CIVIL_AFFAIRS as OrganisationId,
    parentId: COUNTY,
    kind: 'department',
    name: '县民政局',
    region: REGION,
  });

async function messageOf(api: TestApi): Promise<{ readonly id: string; readonly number: string }> {
  await deploy(api, ASKING);
  const { caseId, number } = await apply(api, 'asking', APPLICATION);
  const text = 'SELECT no FROM department_messages WHERE case_id = $1';
  const { rows } = await queryStore<{ no: number }>(api.store, { text, values: [caseId] });
  return { id: `${caseId}.${String(rows[0]?.no)}`, number };
}

async function apply(api: TestApi, processId: string, data: object): Promise<{ readonly caseId: string; readonly number: string }> {
  const { body } = await post(api, await api.person(APPLICANT), '/api/applications', { processId, townshipId: 'north', data }).expect(201);
  return body as { readonly caseId: string; readonly number: string };
}

async function rosterOf(api: TestApi): Promise<string> {
  await putRosterKind(api.store, { id: ALLOWANCE.id, region: REGION, organisationId: ALLOWANCE.organisation, content: ALLOWANCE });
  const { token } = await api.person('姜南', `liaison@${ALLOWANCE.organisation}`);
  const { body } = await request(api.server)
    .post('/api/rosters')
    .auth(token, { type: 'bearer' })
    .set('Idempotency-Key', randomUUID())
    .field({ kind: ALLOWANCE.id, asOf: '2026-03-01', badRows: 'skip' })
    .attach('file', Buffer.from(`姓名,身份证号,类别\n王小明,${sampleNumber(1)},特困`), '名单.csv')
    .expect(201);
  const { id } = body as { readonly id: string };
  const { config, wall } = api.api.parts;
  const place = { store: api.store, folder: config.filesFolder };
  await workRoster(place, id, { enough: () => false, now: () => Promise.resolve(wall()), afterLetters: () => undefined });
  return id;
}
