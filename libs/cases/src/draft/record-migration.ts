import { type Effect } from '#engine';
import { CasesError } from '../errors';
import { type CaseDraft, type MigrationDraft } from './case-draft';
import { type Recording } from './recording';

type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/** A draft's migration; nothing but a migration has such effects. */
function migrationOf({ migration }: CaseDraft): MigrationDraft {
  if (migration === undefined) throw new CasesError('no-migration', 'something moved to another element though the case keeps its version');
  return migration;
}

/** What is open goes on at another element; a task is written whole with its offers, later. */
export function recordMoved({ draft, note }: Recording, { what, no, element }: Of<'moved'>): void {
  migrationOf(draft).moved.push({ what, no, element });
  note.told.push(['moved', no, element]);
  if (what === 'timer') draft.timers = draft.timers.map((timer) => (timer.no === no ? { ...timer, element } : timer));
  if (what === 'job') draft.jobs = draft.jobs.map((job) => (job.no === no ? { ...job, element } : job));
}

/** Remembers to whom the new version offers an open task. */
export function recordReoffered({ draft }: Recording, effect: Of<'task-reoffered'>): void {
  migrationOf(draft).reoffered.set(effect.task, effect);
}

/** A clock goes on under another name with its ledger, its dates and its next alarm. */
export function recordClockMoved({ draft, note }: Recording, { clock, to }: Of<'clock-moved'>): void {
  const { clocksBefore, clocksGone } = migrationOf(draft);
  const row = clocksBefore.get(clock);
  if (row === undefined) return;
  // Its old name may be another clock's by now.
  if (draft.clocks.get(clock) === row) draft.clocks.delete(clock);
  draft.clocks.set(to, { ...row, clock: to });
  draft.clocksTouched.add(to);
  clocksGone.push(clock);
  note.told.push(['clock', clock, 'moved', to]);
}
