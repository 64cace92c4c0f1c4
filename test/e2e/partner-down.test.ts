import { randomUUID } from 'node:crypto';
import { type CaseId, type CommandId, type OrganisationId } from '#contract';
import { findPartner, getActor, listDeadParcels } from '#store';
import { awaitUntil } from '../../apps/operator/src/demo/await-until';
import { type NewKeyAnswer } from '../../apps/operator/src/demo/api-answers';
import { demoPersonId } from '../../apps/operator/src/demo-county/demo-person-id';
import { DEMO_PASSWORD } from '../../apps/operator/src/demo-county/seed-demo-county';
import { type HttpPerson, signIn } from '../../apps/operator/src/demo/http-person';
import { APPLICATION, ASKING, CIVIL_AFFAIRS } from '../../libs/cases/src/testing/asking-process';
import { type Behaviour, type PartnerSimulator, startPartner } from '../support/partner-simulator/partner-simulator';
import { createFreshDatabase, type FreshDatabase } from './support/fresh-database';
import { createFreshNamespace, type FreshNamespace } from './support/fresh-namespace';
import { type Installation, startInstallation } from './support/installation';

const REGION = '999901';
const HOUR = 3_600_000;
const KILLS = 3;
/** Each kill waits out a heartbeat, another try and a start. */
const KILLED_MS = 500_000;
/** 23 hours, each of them time for another try. */
const HOPS = [1, 4, 8, 10] as const;
const EVENTS = ['case.started', 'department-message.sent', 'stage.changed', 'case.closed'].map((type) => `dev.huiban.${type}`);

let database: FreshDatabase;
let temporal: FreshNamespace;
let installation: Installation;
let operator: HttpPerson;
let partner: PartnerSimulator;
let behave: () => Behaviour = () => 'well';
const secrets: string[] = [];

beforeAll(async () => {
  database = await createFreshDatabase();
  temporal = await createFreshNamespace();
  const servers = { databaseUrl: database.url, temporalAddress: temporal.address, temporalNamespace: temporal.namespace };
  installation = await startInstallation({ name: 'e2e-partner-down', ...servers });
  await installation.inSession(({ cases }) => cases.deploy(ASKING, { region: REGION, now: new Date() }));
  operator = await signIn({ apiUrl: installation.apiUrl, username: 'operator-1', password: DEMO_PASSWORD });
  partner = await startPartner({ secrets: () => secrets, behave: () => behave() });
  const path = `partners/${CIVIL_AFFAIRS}`;
  await operator.put(path, { channel: 'webhook', endpoint: partner.url, timeoutSeconds: 2 });
  const subscriptions = ['case.started', 'stage.changed', 'case.closed'].map((event) => ({ event, process: 'asking' }));
  await operator.put(`${path}/subscriptions`, { subscriptions });
  secrets.push((await operator.post<NewKeyAnswer>(`${path}/keys`, { purpose: 'signing' })).secret);
});

afterAll(async () => {
  await partner.close();
  await installation.stop();
  await temporal.close();
  await database.drop();
});

const moveClock = async (ms: number): Promise<void> => {
  const { now } = await operator.get<{ readonly now: string }>('demo-clock');
  await operator.post('demo-clock', { to: new Date(new Date(now).getTime() + ms).toISOString() });
};
const takenOf = (caseId: CaseId) => partner.events.filter(({ subject }) => subject.startsWith(caseId));

/** A case that asks the partner, gets its answer and goes on to a review, and ends. */
const live = (): Promise<CaseId> =>
  installation.inSession(async ({ store, cases }) => {
    const director = await getActor(store, demoPersonId('director-1'), new Date());
    const organisationId = 'county-bureau' as OrganisationId;
    const request = {
      id: randomUUID() as CommandId,
      processId: 'asking',
      region: REGION,
      organisationId,
      actor: director,
      data: APPLICATION,
    };
    const applicant = { id: demoPersonId('applicant-1'), name: '申请人' };
    const started = await cases.startCase({ ...request, applicant }, new Date());
    if (!started.ok) throw new Error(started.code);
    const { caseId } = started;
    const [message, civil] = [{ caseId, no: 1 }, CIVIL_AFFAIRS as OrganisationId];
    for (let no = 1; no <= 9; no += 1) {
      const answer = {
        message: { ...message, no },
        organisation: civil,
        via: 'inbox',
        id: randomUUID() as CommandId,
        data: { result: 'yes' },
      } as const;
      if ((await cases.takeAnswer(answer, new Date())).ok) break;
    }
    await cases.advance(caseId, { kind: 'cancel-case', id: randomUUID() as CommandId, actor: director, reason: '演练' }, new Date());
    return caseId;
  });

/** Every event of every case has come, each once, as they happened. */
async function expectAllInOrder(caseIds: readonly CaseId[]): Promise<void> {
  const all = (): Promise<true | undefined> =>
    Promise.resolve(caseIds.every((caseId) => takenOf(caseId).length >= EVENTS.length) ? true : undefined);
  await awaitUntil('every event of every case', all, KILLED_MS);
  for (const caseId of caseIds) {
    const taken = takenOf(caseId);
    expect(taken.map(({ type }) => type)).toEqual(EVENTS);
    expect(taken.map(({ sequence }) => sequence)).toEqual(taken.map(({ sequence }) => sequence).toSorted());
  }
}

describe('a partner', () => {
  it('that is down for 23 hours of the demo clock gets everything afterwards, in order, and nothing is a dead letter', async () => {
    behave = () => 'dead';
    const caseIds = [await live()];
    await awaitUntil('a first try', () => Promise.resolve(partner.calls.length > 0 ? true : undefined));
    for (const hours of HOPS) {
      const tries = partner.calls.length;
      await moveClock(hours * HOUR);
      caseIds.push(await live());
      await awaitUntil('another try', () => Promise.resolve(partner.calls.length > tries ? true : undefined));
    }
    expect(partner.events).toEqual([]);
    behave = () => 'well';
    await moveClock(HOUR);
    await expectAllInOrder([...caseIds, await live()]);
    await installation.inSession(async ({ store }) => {
      expect(await listDeadParcels(store, { organisationId: CIVIL_AFFAIRS, limit: 10 })).toEqual([]);
      expect(await findPartner(store, CIVIL_AFFAIRS)).toMatchObject({ failures: 0 });
    });
  });

  it('gets each event under one id, and in order, though the worker is killed between an event and its note of it', async () => {
    let kills = 0;
    behave = () => {
      if (kills < KILLS) void installation.kill('worker', 'SIGKILL');
      kills += 1;
      return 'well';
    };
    await expectAllInOrder([await live(), await live(), await live()]);
    const ids = partner.events.map(({ webhookId }) => webhookId);
    expect(new Set(partner.calls)).toEqual(new Set(ids));
    expect(partner.calls.length).toBeGreaterThanOrEqual(new Set(partner.calls).size + KILLS);
    expect(partner.forged).toBe(0);
  }, 600_000);
});
