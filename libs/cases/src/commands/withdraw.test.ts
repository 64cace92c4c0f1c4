import assert from 'node:assert/strict';
import { type CaseId } from '#contract';
import { bookAccount, listNoticesOfCase, orderPayment, readAnnualAccount, settlePayment } from '#store';
import { createTestCounty, flow, MONDAY, processOf, type TestCounty } from '../testing/test-county';

const paying = processOf(
  'paying',
  `<bpmn:startEvent id="start"/><bpmn:userTask id="review" huiban:post="reviewer-1"/>
   <bpmn:userTask id="pay" huiban:post="check-post" huiban:final="money-paid"/><bpmn:userTask id="tag" huiban:post="check-post"/>
   <bpmn:endEvent id="end"/>${flow('start', 'review')}${flow('review', 'pay')}${flow('pay', 'tag')}${flow('tag', 'end')}`,
);

describe('withdraw', () => {
  let county: TestCounty;
  beforeEach(async () => {
    county = await createTestCounty();
    await county.deploy(paying);
  });
  afterEach(() => county.drop());

  const complete = async (caseId: Parameters<TestCounty['give']>[0], post: 'reviewer-1' | 'check-post', task: number) => {
    const actor = await county.hire(post);
    return county.give(caseId, { kind: 'complete-task', actor, task, data: {} });
  };

  it('ends the case for a party, and for nobody else', async () => {
    const { caseId, applicant } = await county.start('paying');
    const actor = await county.hire('reviewer-1');
    expect(await county.give(caseId, { kind: 'withdraw', actor })).toEqual({ ok: false, code: 'not-permitted' });
    expect(await county.give(caseId, { kind: 'withdraw', actor: applicant })).toMatchObject({ ok: true, outcome: 'withdrawn' });
  });

  it('tells the parties and whoever had a task, and not who only could have had it', async () => {
    const { caseId, applicant, tasks } = await county.start('paying');
    const actor = await county.hire('reviewer-1');
    await county.hire('reviewer-1');
    await county.give(caseId, { kind: 'claim-task', actor, task: tasks[0] ?? 0 });
    await county.give(caseId, { kind: 'withdraw', actor: applicant });
    const told = (await listNoticesOfCase(county.store, caseId)).filter(({ notice }) => notice === 'case-withdrawn');
    expect(told.map(({ personId }) => personId)).toEqual([applicant.personId, actor.personId]);
  });

  it('is refused once money is paid, and the case goes on', async () => {
    const { caseId, applicant, tasks } = await county.start('paying');
    const reviewed = await complete(caseId, 'reviewer-1', tasks[0] ?? 0);
    const paid = await complete(caseId, 'check-post', reviewed.ok ? (reviewed.opened[0] ?? 0) : 0);
    expect(await county.give(caseId, { kind: 'withdraw', actor: applicant })).toEqual({ ok: false, code: 'left-the-house' });
    expect(await complete(caseId, 'check-post', paid.ok ? (paid.opened[0] ?? 0) : 0)).toMatchObject({ ok: true, caseClosed: true });
  });

  describe('of a case that has booked aid', () => {
    const entries = [{ kind: 'basic', deductibleFen: 300_000, aidFen: 630_000, capFen: null }];
    const booked = async () => {
      const { caseId, applicant } = await county.start('paying');
      const account = { personId: applicant.personId, year: 2026, region: '999901' };
      const book = (by: CaseId, version: number) =>
        bookAccount(county.store, { caseId: by, jobNo: 7, decision: 'aid', account, version, entries, at: MONDAY });
      expect(await book(caseId, 0)).toEqual({ ok: true });
      return { caseId, applicant, account, book };
    };

    it('gives deductible and aid back, and has other cases of the person computed anew', async () => {
      const { caseId, applicant, account, book } = await booked();
      await county.give(caseId, { kind: 'withdraw', actor: applicant });
      expect(await readAnnualAccount(county.store, account)).toEqual({ version: 2, used: [] });
      const other = (await county.start('paying')).caseId;
      expect(await book(other, 1)).toEqual({ ok: false, code: 'account-changed' });
      expect(await book(other, 2)).toEqual({ ok: true });
    });

    describe('with a payment that a job has just ordered', () => {
      const payee = { name: '陈桂兰', bank: '农商行', account: '6200990000000000001' };
      const ordered = async () => {
        const { caseId, applicant, account } = await booked();
        const payment = await orderPayment(county.store, {
          caseId,
          jobNo: 8,
          decision: 'aid',
          amountFen: 630_000,
          payee,
          orderedAt: MONDAY,
        });
        assert(payment.ok);
        const settle = (result: 'paid' | 'returned') =>
          settlePayment(county.store, { caseId, payment: payment.payment, result, at: MONDAY });
        return { caseId, applicant, account, settle };
      };

      it('is refused, to the applicant and to the supervisor, until the bank has answered', async () => {
        const { caseId, applicant, account, settle } = await ordered();
        const refused = { ok: false, code: 'left-the-house' };
        const supervisor = await county.hire('supervisor');
        const cancel = { kind: 'cancel-case', actor: supervisor, reason: '重复申请' } as const;
        expect(await county.give(caseId, { kind: 'withdraw', actor: applicant })).toEqual(refused);
        expect(await county.give(caseId, cancel)).toEqual(refused);
        expect(await readAnnualAccount(county.store, account)).toMatchObject({ version: 1, used: [{ aidFen: 630_000 }] });
        await settle('returned');
        expect(await county.give(caseId, cancel)).toMatchObject({ ok: true, outcome: 'cancelled' });
      });

      it('keeps the booking of what was paid, where a supervisor ends the case thereafter', async () => {
        const { caseId, account, settle } = await ordered();
        await settle('paid');
        const actor = await county.hire('supervisor');
        await county.give(caseId, { kind: 'cancel-case', actor, reason: '后续环节无法办理' });
        expect(await readAnnualAccount(county.store, account)).toMatchObject({ version: 1, used: [{ aidFen: 630_000 }] });
      });

      it('goes either before the order or not at all, however they meet', async () => {
        for (let round = 0; round < 8; round += 1) {
          const { caseId, applicant } = await county.start('paying');
          const order = { caseId, jobNo: 8, decision: 'aid', amountFen: 630_000, payee, orderedAt: MONDAY };
          const [withdrawn, payment] = await Promise.all([
            county.give(caseId, { kind: 'withdraw', actor: applicant }),
            orderPayment(county.store, order),
          ]);
          expect([withdrawn.ok, payment.ok].toSorted()).toEqual([false, true]);
        }
      });
    });
  });
});
