import { type ObsoleteReason, type PendingNotice } from '#store';
import { captureLog } from '../testing/capture-log';
import { fakeNotice } from '../testing/fake-notice';
import { type Carrier, type Handed } from './carrier';
import { deliverPending, type Delivery } from './deliver-pending';
import { type Outbox } from './outbox';

/** An outbox in memory. */
class FakeOutbox implements Outbox {
  readonly delivered = new Map<number, string>();
  readonly failed: { readonly id: number; readonly final: boolean; readonly code: string }[] = [];
  readonly held = new Map<number, Date>();
  readonly obsolete = new Map<number, ObsoleteReason>();
  private readonly waiting = new Map<number, Date>();

  constructor(private notices: readonly PendingNotice[]) {}

  takePending(_channel: string, _now: Date, limit: number): Promise<readonly PendingNotice[]> {
    return Promise.resolve(this.notices.filter(({ id }) => !this.delivered.has(id) && !this.waiting.has(id)).slice(0, limit));
  }

  findNextAttempt(): Promise<Date | undefined> {
    return Promise.resolve([...this.waiting.values()][0]);
  }

  markDelivered(id: number, _at: Date, evidence: string): Promise<void> {
    this.delivered.set(id, evidence);
    return Promise.resolve();
  }

  putOff(): Promise<void> {
    return Promise.resolve();
  }

  markFailed(id: number, _now: Date, failure: { readonly final: boolean; readonly code: string }): Promise<boolean> {
    this.failed.push({ id, ...failure });
    this.waiting.set(id, new Date('2026-03-02T00:00:05Z'));
    return Promise.resolve(failure.final);
  }

  findObsolete(id: number): Promise<ObsoleteReason | undefined> {
    return Promise.resolve(id % 2 === 1 ? 'date-moved' : undefined);
  }

  markObsolete(id: number, _at: Date, reason: ObsoleteReason): Promise<void> {
    this.obsolete.set(id, reason);
    this.waiting.set(id, new Date('2026-03-02T00:00:05Z'));
    return Promise.resolve();
  }

  hold(id: number, until: Date): Promise<void> {
    this.held.set(id, until);
    this.waiting.set(id, until);
    return Promise.resolve();
  }
}

const carrier = (hand: (notice: PendingNotice) => Handed | Promise<Handed>): Carrier => ({
  channel: 'email',
  width: 4,
  hand: async (notice) => hand(notice),
});
const well = (): Handed => ({ kind: 'delivered', evidence: '250 OK' });
const businessNow = () => Promise.resolve(new Date('2026-03-02T00:00:00Z'));
const notices = (count: number) => Array.from({ length: count }, (_, index) => fakeNotice(index + 1));

const never = () => Promise.resolve(undefined);

function deliver(
  outbox: Outbox,
  by: Carrier,
  { enough = () => false, quietUntil = never }: Partial<Pick<Delivery, 'enough' | 'quietUntil'>> = {},
) {
  const { log, lines } = captureLog();
  return { result: deliverPending({ outbox, carrier: by, log, businessNow, enough, quietUntil }), lines };
}

describe('a delivery', () => {
  it('hands over everything that is due, page after page, and keeps the evidence', async () => {
    const outbox = new FakeOutbox(notices(250));
    expect(await deliver(outbox, carrier(well)).result).toEqual({ more: false });
    expect(outbox.delivered.size).toBe(250);
    expect(outbox.delivered.get(250)).toBe('250 OK');
  });

  it('delivers the others when one cannot be delivered, and says when it is tried again', async () => {
    const outbox = new FakeOutbox(notices(9));
    const poison = carrier(({ id }) => {
      if (id === 1) throw Object.assign(new Error('text with 13800000000'), { code: 'EPOISON' });
      return well();
    });
    const { result, lines } = deliver(outbox, poison);
    expect(await result).toEqual({ more: false, nextAt: '2026-03-02T00:00:05.000Z' });
    expect(outbox.delivered.size).toBe(8);
    expect(outbox.failed).toEqual([{ id: 1, final: false, code: 'EPOISON' }]);
    expect(JSON.stringify(lines)).toContain('EPOISON');
    expect(JSON.stringify(lines)).not.toContain('13800000000');
  });

  it('passes on that a failure is final', async () => {
    const outbox = new FakeOutbox(notices(1));
    await deliver(
      outbox,
      carrier(() => ({ kind: 'failed', code: 'no-address', final: true })),
    ).result;
    expect(outbox.failed).toEqual([{ id: 1, final: true, code: 'no-address' }]);
  });

  it('leaves the rest to the next activity when its time is up', async () => {
    const outbox = new FakeOutbox(notices(250));
    expect(await deliver(outbox, carrier(well), { enough: () => true }).result).toEqual({ more: true });
    expect(outbox.delivered.size).toBe(100);
  });

  it('records nothing of what the carrier has recorded itself', async () => {
    const outbox = new FakeOutbox(notices(1));
    let handed = 0;
    await deliver(
      outbox,
      carrier(() => {
        handed += 1;
        return { kind: 'recorded' };
      }),
    ).result;
    expect(handed).toBe(1);
    expect(outbox.delivered.size + outbox.failed.length).toBe(0);
  });

  it('keeps a notice back to the end of the quiet hours, and the next attempt with it', async () => {
    const outbox = new FakeOutbox(notices(2));
    const until = new Date('2026-03-02T08:00:00Z');
    const quietUntil: Delivery['quietUntil'] = ({ id }) => Promise.resolve(id === 1 ? until : undefined);
    expect(await deliver(outbox, carrier(well), { quietUntil }).result).toEqual({ more: false, nextAt: until.toISOString() });
    expect([[...outbox.held.keys()], [...outbox.delivered.keys()]]).toEqual([[1], [2]]);
  });

  it('does not send what does not hold any more, and asks of those alone that are bound to something', async () => {
    const outbox = new FakeOutbox([fakeNotice(1, { isConditional: true }), fakeNotice(2, { isConditional: true }), fakeNotice(3)]);
    await deliver(outbox, carrier(well)).result;
    expect([...outbox.obsolete]).toEqual([[1, 'date-moved']]);
    expect([...outbox.delivered.keys()].sort()).toEqual([2, 3]);
  });
});
