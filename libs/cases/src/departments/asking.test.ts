import { type CaseId, type OrganisationId } from '#contract';
import {
  decryptText,
  encryptionContext,
  listAudit,
  listMessagesOfCase,
  type OpenedMessage,
  putOrganisation,
  queryStore,
  verifyAudit,
} from '#store';
import { APPLICATION, ASKING, CIVIL_AFFAIRS } from '../testing/asking-process';
import { BUREAU, commandId, createTestCounty, daysLater, type TestCounty } from '../testing/test-county';
import { messageIdOf } from './message-id';

let county: TestCounty;
beforeAll(async () => {
  county = await createTestCounty();
  for (const id of [CIVIL_AFFAIRS, 'agriculture'])
    await putOrganisation(county.store, { id: id as OrganisationId, parentId: BUREAU, kind: 'department', name: id, region: '999901' });
  await county.hire('reviewer-1');
  await county.deploy(ASKING);
});
afterAll(() => county.drop());

const YES = { result: 'yes' };
const start = async (data: Readonly<Record<string, string>> = APPLICATION) => {
  const { caseId } = await county.start('asking', data);
  return { caseId, asked: await askedOf(caseId) };
};
const askedOf = async (caseId: CaseId): Promise<OpenedMessage> => {
  const [asked] = await listMessagesOfCase(county.store, caseId);
  if (asked === undefined) throw new Error('nothing was asked');
  return asked;
};
const answer = ({ caseId, no }: Pick<OpenedMessage, 'caseId' | 'no'>, change: object = {}, now = daysLater(1)) =>
  county.cases.takeAnswer(
    { message: { caseId, no }, organisation: CIVIL_AFFAIRS as OrganisationId, via: 'api', id: commandId(), data: YES, ...change },
    now,
  );
const stateOf = async (caseId: CaseId): Promise<number> => (await listAudit(county.store, caseId, { after: 0, limit: 100 })).length;

describe('a message to a department', () => {
  it('is kept with what it asks, whom, and until when by working days', async () => {
    const { asked } = await start();
    expect(asked).toMatchObject({
      organisationId: CIVIL_AFFAIRS,
      askedBy: BUREAU,
      type: 'identity.check',
      status: 'waiting',
      content: { fields: { identityNumber: APPLICATION.identityNumber, insurance: '310' } },
      answerPost: 'liaison',
    });
    expect(asked.dueAt).toEqual(new Date('2026-03-09T16:00:00Z'));
  });

  it('wakes the delivery to the department with its commit', async () => {
    const { caseId } = await start();
    expect(county.hints.find((hint) => hint.caseId === caseId)?.channels).toEqual([`partner:${CIVIL_AFFAIRS}`]);
  });

  it('lies encrypted in the database and leaves no number in the audit trail', async () => {
    const { caseId } = await start();
    const { rows } = await queryStore<{ told: string }>(county.store, {
      text: `SELECT encode(content, 'escape') AS told FROM department_messages WHERE case_id = $1
        UNION ALL SELECT encode(content, 'escape') FROM outbox WHERE case_id = $1`,
      values: [caseId],
    });
    expect(rows).toHaveLength(2);
    expect(rows.some(({ told }) => told.includes(APPLICATION.identityNumber))).toBe(false);
  });

  it('is known to the case by the id that the department knows it by', async () => {
    const { caseId, asked } = await start();
    const { rows } = await queryStore<{ body: Buffer }>(county.store, {
      text: 'SELECT body FROM case_states WHERE case_id = $1',
      values: [caseId],
    });
    const state = decryptText(county.store, encryptionContext.state(caseId), rows[0]?.body ?? Buffer.alloc(0));
    expect(state).toContain(`"asked":{"id":"${messageIdOf(caseId, asked.no)}"}`);
  });

  it.each([
    ['an organisation that there is not', { ...APPLICATION, to: 'nobody' }, 'unknown-organisation', /no organisation nobody/],
    ['a field longer than the partner takes', { ...APPLICATION, identityNumber: '1'.repeat(19) }, 'field-too-long', /field identityNumber/],
    ['a field that is missing', { to: CIVIL_AFFAIRS }, 'evaluation-failed', /field identityNumber/],
  ])('is refused for %s, by name, and without what was written', async (_what, data, code, reason) => {
    const failed = county.start('asking', data);
    await expect(failed).rejects.toThrow(code);
    await expect(failed).rejects.toThrow(reason);
    await expect(failed).rejects.not.toThrow('1111111111');
  });
});

describe('an answer', () => {
  it('goes to the case, which moves on, and is kept with the message', async () => {
    const { caseId, asked } = await start();
    expect(await answer(asked)).toMatchObject({ ok: true, opened: [expect.any(Number)] });
    expect(await askedOf(caseId)).toMatchObject({ status: 'answered', answer: YES, answeredVia: 'api', endedAt: daysLater(1) });
    expect(await verifyAudit(county.store, caseId)).toMatchObject({ ok: true });
  });

  it('sent again under the same id has the same outcome and happens once', async () => {
    const { caseId, asked } = await start();
    const id = commandId();
    const first = await answer(asked, { id });
    expect(await answer(asked, { id })).toEqual({ ...first, repeated: true });
    expect(await answer(asked, { id, data: { result: 'no' } })).toMatchObject({ code: 'idempotency-key-reused' });
    expect((await askedOf(caseId)).answer).toEqual(YES);
  });

  it('after the last day is taken all the same, while the case still waits', async () => {
    const { asked } = await start();
    expect(await answer(asked, {}, daysLater(30))).toMatchObject({ ok: true });
  });

  it.each<[string, (asked: OpenedMessage) => Promise<unknown>, object, string]>([
    ['for a request answered before', (asked) => answer(asked), {}, 'request-answered'],
    [
      'for a request that the case no longer waits for',
      ({ caseId }) => county.give(caseId, { kind: 'receive-message', message: 'objection', payload: {} }),
      {},
      'request-closed',
    ],
    ['by an organisation that was not asked', () => Promise.resolve(), { organisation: 'agriculture' }, 'unknown-request'],
    ['that does not fit the form', () => Promise.resolve(), { data: { result: 'perhaps' } }, 'form-invalid'],
    ['with a field that the form does not know', () => Promise.resolve(), { data: { ...YES, more: 1 } }, 'form-invalid'],
  ])('%s is refused and changes nothing', async (_what, before, change, code) => {
    const { caseId, asked } = await start();
    await before(asked);
    const entries = await stateOf(caseId);
    const was = await askedOf(caseId);
    expect(await answer(asked, change)).toMatchObject({ ok: false, code });
    expect(await stateOf(caseId)).toBe(entries);
    expect(await askedOf(caseId)).toEqual(was);
  });

  it.each([
    ['a number that the case never gave out', (asked: OpenedMessage) => ({ caseId: asked.caseId, no: 999 })],
    ['a case that there is not', ({ no }: OpenedMessage) => ({ caseId: '00000000-0000-7000-8000-000000000000' as CaseId, no })],
  ])('for %s is refused', async (_what, other) => {
    const { asked } = await start();
    expect(await answer(asked, { message: other(asked) })).toMatchObject({ ok: false, code: 'unknown-request' });
  });

  it('is not taken as a message that somebody else sends, whatever their post', async () => {
    const { caseId, asked } = await start();
    const liaison = await county.hire('liaison');
    for (const correlation of [{}, { correlation: CIVIL_AFFAIRS }]) {
      const forged = { kind: 'receive-message', actor: liaison, message: 'identityChecked', payload: YES, ...correlation } as const;
      expect(await county.give(caseId, forged)).toMatchObject({ ok: false, code: 'message-not-awaited' });
    }
    expect(await answer(asked)).toMatchObject({ ok: true });
  });

  it('that came too late is kept, with its code', async () => {
    const { caseId, asked } = await start();
    await answer(asked);
    await answer(asked, { data: { result: 'no' } });
    const { rows } = await queryStore(county.store, {
      text: 'SELECT code, via FROM department_answers WHERE case_id = $1',
      values: [caseId],
    });
    expect(rows).toEqual([{ code: 'request-answered', via: 'api' }]);
  });
});

describe('a request', () => {
  it('is closed with the case', async () => {
    const { caseId, asked } = await start();
    const operator = await county.hire('director');
    expect(await county.give(caseId, { kind: 'cancel-case', actor: operator, reason: '撤件' })).toMatchObject({ ok: true });
    expect(await askedOf(caseId)).toMatchObject({ status: 'closed' });
    expect(await answer(asked)).toMatchObject({ code: 'request-closed' });
  });
});
