import { type CaseId } from '#contract';
import { type LetterFate } from '#cases';
import { type PendingLetter } from '#store';
import { eventually } from '../../../../../test/support/eventually';
import { captureLog } from '../../testing/capture-log';
import { deliverLetters, type LetterDelivery } from './deliver-letters';

const ANSWERED: LetterFate = { kind: 'delivered', evidence: 'answered' };

const letter = (id: number, lane: string): PendingLetter => ({
  id,
  caseId: '0197c1a0-0000-7000-8000-000000000001' as CaseId,
  kind: 'call',
  lane,
  attempts: 0,
  readContent: () => ({ kind: 'call', call: id }),
});

/** Letters in memory, and how they are delivered. */
function deliveryOf(letters: readonly PendingLetter[], hand: (letter: PendingLetter) => Promise<LetterFate>) {
  const [delivered, failed]: [number[], number[]] = [[], []];
  const isLeft = ({ id }: PendingLetter): boolean => !delivered.includes(id) && !failed.includes(id);
  const findNextLetter = () => Promise.resolve(failed.length === 0 ? undefined : new Date('2026-03-02T00:00:05Z'));
  const told: unknown[] = [];
  const advance: LetterDelivery['cases']['advance'] = (_caseId, command) => {
    told.push(command);
    return Promise.resolve({ ok: false, code: 'case-closed' });
  };
  const delivery: LetterDelivery = {
    cases: {
      takeLetters: (_now, limit) => Promise.resolve(letters.filter(isLeft).slice(0, limit)),
      deliverLetter: hand,
      findNextLetter,
      advance,
    },
    outbox: {
      markDelivered: (id) => Promise.resolve(void delivered.push(id)),
      markFailed: (id) => Promise.resolve(failed.push(id) > 0 && letters.some((one) => one.id === id && one.attempts === 56)),
      putOff: (id) => Promise.resolve(void failed.push(id)),
    },
    log: captureLog().log,
    businessNow: () => Promise.resolve(new Date('2026-03-02T00:00:00Z')),
    enough: () => failed.length > 0,
  };
  return { delivery, delivered, failed, told };
}

describe('the delivery of letters between cases', () => {
  it('keeps the order of each lane, and lets lanes pass each other', async () => {
    const open = new Set<string>();
    const { delivery, delivered } = deliveryOf([letter(1, 'a'), letter(2, 'a'), letter(3, 'b')], async ({ lane, id }) => {
      expect(open.has(lane)).toBe(false);
      open.add(lane);
      if (id === 1)
        await eventually(() => {
          expect(delivered).toEqual([3]);
        });
      open.delete(lane);
      return ANSWERED;
    });
    expect(await deliverLetters(delivery)).toEqual({ more: false });
    expect(delivered).toEqual([3, 1, 2]);
  });

  it('puts off one that fails with all behind it in its lane, and no other', async () => {
    const letters = [letter(1, 'a'), letter(2, 'a'), letter(3, 'b')];
    const { delivery, delivered, failed } = deliveryOf(letters, ({ id }) =>
      id === 1 ? Promise.reject(new Error('away')) : Promise.resolve(ANSWERED),
    );
    await deliverLetters(delivery);
    expect({ delivered, failed }).toEqual({ delivered: [3], failed: [1] });
  });

  it('keeps what is behind a message that nobody awaits yet, and lets pass what is behind one that failed for good', async () => {
    const letters = [letter(1, 'a'), letter(2, 'a'), letter(3, 'b'), letter(4, 'b')];
    const fates = new Map<number, LetterFate>([
      [1, { kind: 'waits', code: 'unmatched-message' }],
      [3, { kind: 'failed', code: 'unmatched-message' }],
    ]);
    const { delivery, delivered, failed } = deliveryOf(letters, ({ id }) => Promise.resolve(fates.get(id) ?? ANSWERED));
    await deliverLetters(delivery);
    expect({ delivered, failed }).toEqual({ delivered: [4], failed: [1, 3] });
  });

  it('tells the case that wrote a letter when the last attempt was in vain, and not before', async () => {
    const letters = [letter(1, 'a'), { ...letter(2, 'b'), attempts: 56 }];
    const { delivery, told } = deliveryOf(letters, () => Promise.reject(new Error('away')));
    await deliverLetters(delivery);
    expect(told).toMatchObject([{ kind: 'fail-message', letter: 2, code: 'undeliverable' }]);
  });

  it('never works on more than three lanes at once', async () => {
    let [now, most] = [0, 0];
    const letters = Array.from({ length: 20 }, (_, index) => letter(index + 1, String(index)));
    const { delivery, delivered } = deliveryOf(letters, async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      return ANSWERED;
    });
    await deliverLetters(delivery);
    expect([delivered.length, most]).toEqual([20, 3]);
  });
});
