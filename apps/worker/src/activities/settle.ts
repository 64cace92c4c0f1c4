import { type CaseId, type SettledCase } from '#contract';
import { type Cases } from '#cases';

/** Settles a case at the later of the workflow's clock and ours: its timer is due even where our clock is behind. */
export function createSettle(cases: Pick<Cases, 'settle'>) {
  return (caseId: CaseId, now: string): Promise<SettledCase> => cases.settle(caseId, new Date(Math.max(Date.parse(now), Date.now())));
}
