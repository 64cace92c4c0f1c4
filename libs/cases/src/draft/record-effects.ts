import { type Effect } from '#engine';
import { type RefusalCode } from '../outcome';
import { type AuditNote, noteTrace } from './audit-note';
import { type CaseDraft } from './case-draft';
import { recordClock } from './record-clock';
import { closeJob, closeSubscription, closeTimer, createJob, armTimer, openSubscription } from './record-waits';
import { closePublicity, openPublicity, sendNotice } from './record-notice';
import { closeTask, openTask } from './record-task';

/** Why effects could not be recorded, seen only after the engine had computed them; nothing may be written then. */
export interface Obstacle {
  readonly code: Extract<RefusalCode, 'evaluation-failed' | 'wrong-type' | 'unpublished-year' | 'unknown-organisation'>;
  readonly element?: string;
  readonly reason: string;
}

/** What happened, whose doing it was, and the note that tells of it. */
export interface Recording {
  readonly draft: CaseDraft;
  readonly note: AuditNote;
  /** Person who closes the task, with a completion. */
  readonly closedBy?: string;
}

type Recorder<Kind extends Effect['kind']> = (recording: Recording, effect: Extract<Effect, { kind: Kind }>) => Obstacle | undefined;

const done =
  <E extends Effect>(record: (recording: Recording, effect: E) => void) =>
  (recording: Recording, effect: E): undefined => {
    record(recording, effect);
  };

const RECORDERS: { readonly [Kind in Effect['kind']]: Recorder<Kind> } = {
  'task-opened': openTask,
  'task-closed': done(closeTask),
  'job-created': done(createJob),
  'job-closed': done(closeJob),
  'timer-armed': armTimer,
  'timer-closed': done(closeTimer),
  'subscription-opened': done(openSubscription),
  'subscription-closed': done(closeSubscription),
  notice: sendNotice,
  'publicity-opened': openPublicity,
  'publicity-closed': done(closePublicity),
  clock: recordClock,
  stage: ({ draft }, { stage }) => {
    draft.row = { ...draft.row, stage };
    return undefined;
  },
  trace: ({ note }, { entry }) => {
    noteTrace(note, entry);
    return undefined;
  },
  'case-ended': ({ draft, note }, { outcome }) => {
    draft.row = { ...draft.row, status: 'closed', outcome, closedAt: draft.now, alarmAt: undefined };
    note.closed.push(['case', outcome]);
    return undefined;
  },
};

/** Turns the engine's effects into rows to be written, in order; stops at the first obstacle. */
export function recordEffects(recording: Recording, effects: readonly Effect[]): Obstacle | undefined {
  for (const effect of effects) {
    const obstacle = recordEffect(recording, effect);
    if (obstacle !== undefined) return obstacle;
  }
  return undefined;
}

function recordEffect<Kind extends Effect['kind']>(recording: Recording, effect: Extract<Effect, { kind: Kind }>): Obstacle | undefined {
  const record: Recorder<Kind> = RECORDERS[effect.kind as Kind];
  return record(recording, effect);
}
