import { createHash } from 'node:crypto';
import { type CaseId, type SettledCase } from '#contract';
import { type Cases } from '#cases';

/**
 * The sweep fires what is due within seconds, and in bulk; a case's own timer is the net below it. Were it armed for the instant
 * itself, a thousand publicities that end at one midnight would have Temporal and the sweep fight for the machine.
 */
const NET_FROM_MS = 60_000;
const NET_SPREAD_MS = 240_000;

/** Settles a case at the later of the workflow's clock and ours: its timer is due even where our clock is behind. */
export function createSettle(cases: Pick<Cases, 'settle'>) {
  return async (caseId: CaseId, now: string): Promise<SettledCase> => {
    const settled = await cases.settle(caseId, new Date(Math.max(Date.parse(now), Date.now())));
    if (settled.alarmAt === undefined) return settled;
    return { ...settled, alarmAt: new Date(Date.parse(settled.alarmAt) + netOf(caseId)).toISOString() };
  };
}

/** Between one and five minutes, always the same for a case. */
export function netOf(caseId: CaseId): number {
  return NET_FROM_MS + (createHash('sha256').update(caseId).digest().readUInt32BE(0) % NET_SPREAD_MS);
}
