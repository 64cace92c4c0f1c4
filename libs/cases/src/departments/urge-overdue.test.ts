import { type CaseId, type OrganisationId } from '#contract';
import {
  findPartner,
  insertMessageOnce,
  listMessages,
  listMessagesOfCase,
  notePartnerHeard,
  takePending,
  putOrganisation,
  putPartner,
  queryStore,
} from '#store';
import { APPLICATION, ASKING, CIVIL_AFFAIRS } from '../testing/asking-process';
import { BUREAU, commandId, createTestCounty, daysLater, MONDAY, type TestCounty } from '../testing/test-county';

const partnerId = CIVIL_AFFAIRS as OrganisationId;
/** The last day of an answer is Monday the 9th; it ends with the midnight. */
const LATE = new Date('2026-03-09T16:00:00Z');

let county: TestCounty;
beforeEach(async () => {
  county = await createTestCounty();
  await putOrganisation(county.store, { id: partnerId, parentId: BUREAU, kind: 'department', name: '民政局', region: '999901' });
  await county.deploy(ASKING);
});
afterEach(() => county.drop());

const toldOf = async (caseId: CaseId): Promise<readonly unknown[]> =>
  (
    await queryStore(county.store, {
      text: `SELECT channel, recipient_organisation AS to, recipient_post AS post FROM outbox WHERE case_id = $1 AND notice LIKE '%-overdue' OR notice LIKE '%.urged' ORDER BY id`,
      values: [caseId],
    })
  ).rows;

describe('an overdue request', () => {
  it('is urged when its last day is over, and tells who answers and who supervises', async () => {
    const { caseId } = await county.start('asking', APPLICATION);
    expect(await county.cases.urgeOverdue(new Date(LATE.getTime() - 1))).toMatchObject({ messages: 0 });
    expect(await county.cases.urgeOverdue(LATE)).toMatchObject({ messages: 1 });
    expect(await toldOf(caseId)).toEqual([
      { channel: 'partner', to: CIVIL_AFFAIRS, post: null },
      { channel: 'in-app', to: CIVIL_AFFAIRS, post: 'liaison' },
      { channel: 'in-app', to: BUREAU, post: 'supervisor' },
    ]);
  });

  it('is urged once a working day, whoever else sweeps at the same time', async () => {
    const { caseId } = await county.start('asking', APPLICATION);
    const both = await Promise.all([county.cases.urgeOverdue(LATE), county.cases.urgeOverdue(LATE)]);
    expect(both.reduce((sum, { messages }) => sum + messages, 0)).toBe(1);
    await county.cases.urgeOverdue(new Date(LATE.getTime() + 3_600_000));
    expect((await listMessagesOfCase(county.store, caseId))[0]?.urged).toBe(1);
    await county.cases.urgeOverdue(daysLater(2, LATE));
    expect((await listMessagesOfCase(county.store, caseId))[0]?.urged).toBe(2);
  });

  it('is left alone once it is answered', async () => {
    const { caseId } = await county.start('asking', APPLICATION);
    const no = (await listMessagesOfCase(county.store, caseId))[0]?.no ?? 0;
    const answer = { message: { caseId, no }, organisation: partnerId, via: 'api', id: commandId(), data: { result: 'yes' } } as const;
    expect(await county.cases.takeAnswer(answer, MONDAY)).toMatchObject({ ok: true });
    expect(await county.cases.urgeOverdue(LATE)).toMatchObject({ messages: 0 });
  });
});

describe('a silent partner', () => {
  it('is an alarm once, until it is heard of again', async () => {
    const settings = { organisationId: partnerId, channel: 'api', width: 4, timeoutMs: 1_000, giveUpHours: 24, silenceHours: 48 } as const;
    await putPartner(county.store, settings, { at: MONDAY });
    expect(await county.cases.urgeOverdue(daysLater(1.9))).toMatchObject({ silent: [] });
    expect(await county.cases.urgeOverdue(daysLater(2))).toMatchObject({ silent: [CIVIL_AFFAIRS] });
    expect(await county.cases.urgeOverdue(daysLater(3))).toMatchObject({ silent: [] });
    expect((await findPartner(county.store, partnerId))?.silentSince).toEqual(daysLater(2));
    await notePartnerHeard(county.store, partnerId, daysLater(3));
    expect((await findPartner(county.store, partnerId))?.silentSince).toBeUndefined();
  });

  it('tells whoever runs the machines and whoever supervises, once, without a case', async () => {
    const settings = { organisationId: partnerId, channel: 'api', width: 1, timeoutMs: 1_000, giveUpHours: 24, silenceHours: 48 } as const;
    await putPartner(county.store, settings, { at: MONDAY });
    await county.cases.urgeOverdue(daysLater(2));
    await county.cases.urgeOverdue(daysLater(3));
    for (const { id } of await takePending(county.store, 'in-app', { now: daysLater(3), limit: 10 }))
      await insertMessageOnce(county.store, id, daysLater(3));
    for (const post of ['system-operator', 'supervisor'] as const) {
      const messages = await listMessages(county.store, await county.hire(post), { limit: 10 });
      expect(messages).toEqual([
        expect.objectContaining({
          notice: 'partner-silent',
          content: expect.objectContaining({ body: expect.stringContaining('民政局') }),
        }),
      ]);
      expect(messages[0]).not.toHaveProperty('caseId');
    }
    expect(await listMessages(county.store, await county.hire('liaison'), { limit: 10 })).toEqual([]);
  });
});
