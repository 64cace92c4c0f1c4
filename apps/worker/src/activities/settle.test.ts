import { type CaseId, type SettledCase } from '#contract';
import { createSettle, netOf } from './settle';

const CASE = '0197c1a0-0000-7000-8000-000000000001' as CaseId;
const settled: SettledCase = { open: true, processId: 'p', region: '999901', jobs: [], alarmAt: '2030-03-02T01:00:00.000Z' };

describe('the settle activity', () => {
  it("arms a case's own timer behind the sweep, always at the same instant", async () => {
    const settle = createSettle({ settle: () => Promise.resolve(settled) });
    const first = await settle(CASE, '2026-03-02T01:00:00Z');
    expect(Date.parse(first.alarmAt ?? '')).toBe(Date.parse('2030-03-02T01:00:00Z') + netOf(CASE));
    expect(await settle(CASE, '2026-03-02T01:00:00Z')).toEqual(first);
  });

  it('spreads the timers of cases that are due together over minutes', () => {
    const nets = Array.from({ length: 1_000 }, (_, index) => netOf(`case-${String(index)}` as CaseId));
    expect(Math.min(...nets)).toBeGreaterThanOrEqual(60_000);
    expect(Math.max(...nets)).toBeLessThan(300_000);
    expect(nets.filter((net) => net < 180_000).length).toBeGreaterThan(400);
  });

  it("settles at the workflow's clock where ours is behind it", async () => {
    const instants: Date[] = [];
    const settle = createSettle({
      settle: (_caseId, now) => {
        instants.push(now);
        return Promise.resolve({ ...settled, alarmAt: undefined });
      },
    });
    await settle(CASE, '2100-01-01T00:00:00Z');
    expect(instants).toEqual([new Date('2100-01-01T00:00:00Z')]);
  });
});
