import { randomUUID } from 'node:crypto';
import { type CaseId, type OrganisationId } from '#contract';
import {
  addPartnerKey,
  endPartnerKey,
  findPartner,
  listDeadParcels,
  listMessagesOfCase,
  partnerSecret,
  type PartnerSettings,
  putOrganisation,
  putPartner,
  putSubscriptions,
  queryStore,
  replayParcel,
} from '#store';
import { APPLICATION, ASKING, CIVIL_AFFAIRS } from '../../../../../libs/cases/src/testing/asking-process';
import { BUREAU, createTestCounty, MONDAY, type TestCounty } from '../../../../../libs/cases/src/testing/test-county';
import {
  type Behaviour,
  type PartnerSimulator,
  startPartner,
  type TakenEvent,
} from '../../../../../test/support/partner-simulator/partner-simulator';
import { captureLog } from '../../testing/capture-log';
import { deliverToPartner } from './deliver-to-partner';
import { createWebhookSender } from './webhook-sender';

const HOUR = 3_600_000;
const partnerId = CIVIL_AFFAIRS as OrganisationId;

let county: TestCounty;
let partner: PartnerSimulator;
let secrets: string[];
let behave: (event: TakenEvent) => Behaviour;
let now: number;
const sender = createWebhookSender({ allowLoopback: true });
beforeEach(async () => {
  county = await createTestCounty();
  now = MONDAY.getTime();
  secrets = [];
  behave = () => 'well';
  await putOrganisation(county.store, { id: partnerId, parentId: BUREAU, kind: 'department', name: '民政局', region: '999901' });
  await county.deploy(ASKING);
  partner = await startPartner({ secrets: () => secrets, behave: (event) => behave(event) });
  await configure({});
  secrets.push(await addKey());
});
afterEach(async () => {
  await partner.close();
  await county.drop();
});
afterAll(() => sender.close());

const by = { at: MONDAY };
const configure = (change: Partial<PartnerSettings>) =>
  putPartner(
    county.store,
    { organisationId: partnerId, channel: 'webhook', endpoint: partner.url, width: 4, timeoutMs: 10_000, giveUpHours: 24, ...change },
    by,
  );
const addKey = async (): Promise<string> => {
  const secret = partnerSecret(county.store, 'signing', randomUUID());
  await addPartnerKey(county.store, { id: randomUUID(), organisationId: partnerId, purpose: 'signing', validFrom: MONDAY, secret }, by);
  return secret;
};
const deliver = (through = sender) =>
  deliverToPartner(
    {
      store: county.store,
      sender: through,
      region: '999901',
      log: captureLog().log,
      businessNow: () => Promise.resolve(new Date(now)),
      wall: () => new Date(),
      enough: () => false,
    },
    partnerId,
  );
/** A case that has written to the partner so many times. */
async function ask(messages = 1): Promise<CaseId> {
  const { caseId } = await county.start('asking', APPLICATION);
  for (let more = 1; more < messages; more += 1) {
    const text = `INSERT INTO outbox (case_id, seq, notice, channel, recipient_organisation, lane, message_no, content, created_at)
      SELECT case_id, seq, notice, channel, recipient_organisation, lane, message_no, content, created_at FROM outbox WHERE case_id = $1 AND channel = 'partner' LIMIT 1`;
    await queryStore(county.store, { text, values: [caseId] });
  }
  return caseId;
}
const takenOf = (caseId: CaseId): readonly string[] =>
  partner.events.filter(({ subject }) => subject.startsWith(caseId)).map(({ sequence }) => sequence);
const failures = async (): Promise<readonly unknown[]> =>
  (await queryStore(county.store, { text: `SELECT failure FROM outbox WHERE channel = 'partner' ORDER BY id` })).rows.map(
    ({ failure }) => failure,
  );
const dead = () => listDeadParcels(county.store, { organisationId: partnerId, limit: 100 });

describe('delivery to a partner', () => {
  it('brings what is asked, signed, and notes that it was received', async () => {
    const caseId = await ask();
    expect(await deliver()).toEqual({ more: false });
    expect(partner.events).toMatchObject([
      {
        type: 'dev.huiban.department-message.sent',
        data: { type: 'identity.check', answerWanted: true, fields: { identityNumber: APPLICATION.identityNumber } },
      },
    ]);
    expect(await listMessagesOfCase(county.store, caseId)).toMatchObject([{ receivedBy: expect.stringContaining('evt_') }]);
  });

  it('brings what the partner subscribes to as events of its case, which name nobody, behind what went before', async () => {
    const subscriptions = [
      { event: 'case.started', process: '*' },
      { event: 'case.closed', process: '*' },
    ] as const;
    await putSubscriptions(county.store, { organisationId: partnerId, subscriptions }, by);
    const caseId = await ask();
    await county.give(caseId, { kind: 'cancel-case', actor: await county.hire('director'), reason: '撤件' });
    let refusals = 1;
    behave = () => (refusals-- > 0 ? 422 : 'well');
    await deliver();
    expect(partner.events).toEqual([]);
    now += HOUR;
    await deliver();
    expect(partner.events.map(({ type }) => type)).toEqual([
      'dev.huiban.case.started',
      'dev.huiban.department-message.sent',
      'dev.huiban.case.closed',
    ]);
    expect(partner.events[2]).toMatchObject({ subject: caseId, data: { case: { id: caseId, process: 'asking' }, outcome: 'cancelled' } });
    expect(JSON.stringify([partner.events[0], partner.events[2]])).not.toMatch(/张三|11010519491231002X/);
  });

  it('keeps the order within a case, and lets a refused event hold back its own case only', async () => {
    const [one, other] = [await ask(3), await ask(2)];
    let refusals = 2;
    behave = ({ subject }) => (subject.startsWith(one) && refusals-- > 0 ? 422 : 'well');
    await deliver();
    expect([takenOf(one).length, takenOf(other).length]).toEqual([0, 2]);
    expect((await failures())[0]).toBe('http-422');
    for (let tries = 0; tries < 2; tries += 1) {
      now += HOUR;
      await deliver();
    }
    expect(takenOf(one)).toEqual(takenOf(one).toSorted());
    expect(takenOf(one)).toHaveLength(3);
  });

  it('loses nothing and keeps order while the partner is down for 23 hours', async () => {
    const cases = [await ask(2), await ask(2), await ask(2)];
    behave = () => 'dead';
    const end = now + 23 * HOUR;
    while (now < end) {
      await deliver();
      const { retryAt } = (await findPartner(county.store, partnerId)) ?? {};
      now = Math.min(end, retryAt?.getTime() ?? end);
    }
    const tries = partner.calls.length;
    expect(tries).toBeGreaterThan(20);
    expect(tries).toBeLessThan(80);
    expect(await dead()).toEqual([]);
    behave = () => 'well';
    now += HOUR;
    await deliver();
    for (const caseId of cases) {
      expect(takenOf(caseId)).toHaveLength(2);
      expect(takenOf(caseId)).toEqual(takenOf(caseId).toSorted());
    }
    expect(await findPartner(county.store, partnerId)).toMatchObject({ failures: 0 });
  });

  it('gives up after the hours of the partner, and delivers a dead letter that is replayed under its old id', async () => {
    await ask(2);
    behave = () => 503;
    await deliver();
    now += 25 * HOUR;
    await deliver();
    const letters = await dead();
    expect(letters).toHaveLength(2);
    expect(await failures()).toEqual(['http-503', 'http-503']);
    behave = () => 'well';
    const [first] = letters;
    const actor = await county.hire('system-operator');
    expect(
      await replayParcel(county.store, { organisationId: partnerId, id: first?.id ?? 0 }, { at: new Date(now), actor: actor.personId }),
    ).toBe(true);
    await deliver();
    expect(partner.events.map(({ webhookId }) => webhookId)).toEqual([`evt_${String(first?.id)}`]);
    const { rows } = await queryStore(county.store, {
      text: `SELECT action, actor FROM partner_log WHERE action = 'replayed'`,
      values: [],
    });
    expect(rows).toEqual([{ action: 'replayed', actor: actor.personId }]);
  });

  it('repeats an event under the same id after a worker was killed between post and note', async () => {
    await ask();
    const killed = {
      ...sender,
      post: async (call: Parameters<typeof sender.post>[0]) => {
        await sender.post(call);
        throw new Error('killed');
      },
    };
    await deliver(killed);
    now += HOUR;
    await deliver();
    expect(partner.calls).toHaveLength(2);
    expect(new Set(partner.calls).size).toBe(1);
    expect(partner.events).toHaveLength(1);
  });

  it('loses nothing while keys change, whichever side changes first', async () => {
    const [old] = secrets;
    await ask();
    const fresh = await addKey();
    await deliver();
    secrets = [fresh];
    await ask();
    await deliver();
    const { rows } = await queryStore<{ id: string }>(county.store, { text: 'SELECT id FROM partner_keys ORDER BY id', values: [] });
    expect(rows).toHaveLength(2);
    secrets = [old ?? '', fresh];
    for (const { id } of rows.slice(0, 1)) await endPartnerKey(county.store, { id, organisationId: partnerId, until: MONDAY }, by);
    await ask();
    await deliver();
    expect([partner.events.length, partner.forged]).toEqual([3, 0]);
  });

  it('waits for a slow partner no longer than its time, and tries one event at a time then', async () => {
    for (let cases = 0; cases < 6; cases += 1) await ask();
    await configure({ timeoutMs: 500 });
    behave = () => 'slow';
    await deliver();
    const calls = partner.calls.length;
    expect(calls).toBeLessThanOrEqual(4);
    now += HOUR;
    await deliver();
    expect(partner.calls.length - calls).toBe(1);
  });

  it('goes nowhere but to public addresses where loopback is not allowed, and follows no redirect', async () => {
    await ask();
    const strict = createWebhookSender({ allowLoopback: false });
    await deliver(strict);
    await strict.close();
    expect(partner.calls).toEqual([]);
    behave = () => 302;
    now += HOUR;
    await deliver();
    expect(partner.calls).toHaveLength(1);
    expect(partner.events).toEqual([]);
  });

  it('leaves alone partners that are not called by webhook', async () => {
    await configure({ channel: 'api' });
    await ask();
    expect(await deliver()).toEqual({ more: false });
    expect(partner.calls).toEqual([]);
  });
});
