import { type CaseChange, type CaseRow, type WakeRow } from '#store';
import { type CaseDraft } from './case-draft';

/** Who asks: a command, which may have news for the workflow, or the workflow itself, which is told in the answer. */
export type Asker = 'command' | 'workflow';

/** Work in bulk has done the new jobs by then; what is left of them after a death is the workflow's. So long it may run on after the end of its case. */
const SOON_MS = 30_000;
/** So long a workflow may be left without news of an alarm, which the sweep fires all the same: several changes wake it once. */
export const NEWS_MS = 300_000;

/** How the workflow learns of a change, and what it knows of the case by then. */
interface Told extends Pick<CaseChange, 'wakeLeft' | 'wakeTaken'>, Pick<CaseRow, 'woken' | 'armedAt'> {
  readonly woken: boolean;
}

/**
 * The wake that a change leaves or takes away. Whoever works in bulk does new jobs at once: the wake that is left for them in the meantime is the net
 * for a death, and goes with the last of them.
 */
export function wakeOf(draft: CaseDraft, { alarmAt, asker }: { readonly alarmAt: Date | undefined; readonly asker: Asker }): Told {
  const { kit, row, change } = draft;
  if (asker === 'workflow') return { wakeTaken: 'any', woken: true, armedAt: alarmAt };
  const inBulk = kit.pace === 'in-bulk';
  const left = (jobsOnly: boolean): WakeRow => {
    const patience = !inBulk ? 0 : change.jobsCreated.length > 0 || row.status === 'closed' ? SOON_MS : NEWS_MS;
    return { at: new Date(draft.now.getTime() + patience), jobsOnly, jobsOpen: draft.jobs.length > 0 };
  };
  const { woken, armedAt } = row;
  if (isEarlier(alarmAt, armedAt)) return { wakeLeft: left(false), woken: true, armedAt: alarmAt };
  if (hasNews(draft)) return { wakeLeft: left(false), woken: true, armedAt };
  if (change.jobsCreated.length > 0) return { wakeLeft: left(true), woken: woken || !inBulk, armedAt };
  const jobsDone = inBulk && change.jobsClosed.length > 0 && draft.jobs.length === 0;
  return { ...(jobsDone ? { wakeTaken: 'jobs-only' } : {}), woken, armedAt };
}

/** Something is due before the instant at which the workflow looks by itself. */
const isEarlier = (alarmAt: Date | undefined, armedAt: Date | undefined): boolean =>
  alarmAt !== undefined && (armedAt === undefined || alarmAt < armedAt);

/** Jobs that may be run again, or the end of the case; one that the sweep has ended its workflow finds anyway, since the same timer rings there. */
function hasNews({ kit, row, change, now }: CaseDraft): boolean {
  const rings = kit.pace === 'in-bulk' && row.armedAt !== undefined && row.armedAt <= now;
  if (row.status === 'closed') return row.woken && !rings;
  return change.incidentsResolved.length > 0;
}
