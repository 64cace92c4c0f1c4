import { createSignals, type SignalOptions } from './signals';
import { type Signal } from './signal';

const CASE = '0190a0a0-0000-7000-8000-000000000001';
const log = { warn: () => undefined };

function createFake(options: Partial<SignalOptions> = {}) {
  const sent: Signal[] = [];
  const door = { signal: async (one: Signal) => sent.push(one) > 0, ping: async () => true, close: async () => undefined };
  return {
    sent,
    signals: createSignals({ address: 'unused', namespace: 'default', log, pace: { delay: 10, rest: 40 }, door, ...options }),
  };
}

describe('signals after a commit', () => {
  it('wakes the case workflow by the id of the case and the type of the process', async () => {
    const { sent, signals } = createFake();
    signals.afterCommit({ caseId: CASE, processId: 'chronic-card-appraisal', wake: true, channels: [] });
    await signals.close();
    expect(sent).toEqual([{ workflowType: 'chronic-card-appraisal', workflowId: CASE, args: [CASE] }]);
  });

  it('sends nothing for a commit that left nothing to do', async () => {
    const { sent, signals } = createFake();
    signals.afterCommit({ caseId: CASE, processId: 'chronic-card-appraisal', wake: false, channels: [] });
    await signals.close();
    expect(sent).toEqual([]);
  });

  it('wakes the delivery of a channel once for many commits', async () => {
    const { sent, signals } = createFake();
    for (let no = 0; no < 50; no += 1) {
      signals.afterCommit({ caseId: CASE, processId: 'chronic-card-appraisal', wake: false, channels: ['email'] });
    }
    await signals.close();
    expect(sent).toEqual([{ workflowType: 'deliveryWorkflow', workflowId: 'delivery:email', args: ['email'] }]);
    await signals.close();
  });

  it('wakes the delivery of a partner by the line of its own', async () => {
    const { sent, signals } = createFake();
    signals.afterCommit({ caseId: CASE, processId: 'relief-application', wake: false, channels: ['partner:civil-affairs'] });
    await signals.close();
    expect(sent).toEqual([
      { workflowType: 'deliveryWorkflow', workflowId: 'delivery:partner:civil-affairs', args: ['partner:civil-affairs'] },
    ]);
  });

  it('sends on closing the delivery wakes that were still held back', async () => {
    const { sent, signals } = createFake({ pace: { delay: 60_000, rest: 60_000 } });
    signals.afterCommit({ caseId: CASE, processId: 'chronic-card-appraisal', wake: false, channels: ['in-app', 'email'] });
    await signals.close();
    expect(sent.map((one) => one.workflowId)).toEqual(['delivery:in-app', 'delivery:email']);
  });
});

describe('signals to an address where nobody answers', () => {
  const dead = { address: '127.0.0.1:1', namespace: 'default', log };

  it('neither block nor throw', async () => {
    const signals = createSignals(dead);
    for (let no = 0; no < 100; no += 1) {
      signals.afterCommit({ caseId: `${CASE}${no}`, processId: 'chronic-card-appraisal', wake: true, channels: ['in-app'] });
    }
    await expect(signals.close()).resolves.toBeUndefined();
  });

  it('say on ping that Temporal is away', async () => {
    const signals = createSignals(dead);
    await expect(signals.ping()).resolves.toBe(false);
    await signals.close();
  });
});
