import { type Effect, isJsonObject } from '#engine';
import { type CaseDraft } from './case-draft';
import { noteTrace } from './audit-note';
import { tellSubscribers } from '../departments/tell-subscribers';
import { sendDepartmentMessage } from './record-department-message';
import { endInquiries } from './end-inquiries';
import { sendMessage, spreadSignal } from './record-message';
import { answerCaller, closeCall, openCall } from './record-call';
import { deriveClocks, recordClock, stopClocks } from './record-clock';
import { recordClockMoved, recordMoved, recordReoffered } from './record-migration';
import { revokeDocument, writeDocument } from './documents/record-document';
import { type Obstacle, type Recording } from './recording';
import { resolveIncidents } from './resolve-incidents';
import { closeJob, closeSubscription, closeTimer, createJob, armTimer, openSubscription } from './record-waits';
import { sendNotice } from './record-notice';
import { closePublicity, openPublicity } from './record-publicity';
import { closeTask, openTask } from './record-task';

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
  'call-opened': done(openCall),
  'call-closed': done(closeCall),
  'timer-armed': armTimer,
  'timer-closed': done(closeTimer),
  'subscription-opened': done(openSubscription),
  'subscription-closed': done(closeSubscription),
  notice: sendNotice,
  'document-written': writeDocument,
  'document-revoked': done(revokeDocument),
  'department-message': sendDepartmentMessage,
  'message-thrown': done(sendMessage),
  'signal-thrown': done(spreadSignal),
  'publicity-opened': openPublicity,
  'publicity-closed': done(closePublicity),
  clock: recordClock,
  stage: ({ draft }, { stage }) => {
    if (stage !== draft.row.stage) tellSubscribers(draft, 'stage.changed', { stage });
    draft.row = { ...draft.row, stage };
    return undefined;
  },
  trace: ({ note }, { entry }) => {
    noteTrace(note, entry);
    return undefined;
  },
  moved: done(recordMoved),
  'task-reoffered': done(recordReoffered),
  'clock-moved': done(recordClockMoved),
  'case-ended': (recording, effect) => {
    const { draft, note } = recording;
    const { outcome } = effect;
    draft.row = { ...draft.row, status: 'closed', outcome, ...refusalOf(draft), closedAt: draft.now, alarmAt: undefined };
    note.closed.push(['case', outcome]);
    tellSubscribers(draft, 'case.closed', { outcome });
    stopClocks(recording, effect);
    endInquiries(draft);
    resolveIncidents(draft, () => true);
    answerCaller(recording, effect);
    return undefined;
  },
};

/** The code of the variable `refusal`, by which a batch counts why cases were refused. */
function refusalOf({ engine }: CaseDraft): Pick<CaseDraft['row'], 'refusal'> {
  const refusal = engine?.scopes[0]?.variables['refusal'];
  return isJsonObject(refusal) && typeof refusal['code'] === 'string' ? { refusal: refusal['code'] } : {};
}

/** Turns the engine's effects into rows to be written, in order; stops at the first obstacle. */
export function recordEffects(recording: Recording, effects: readonly Effect[]): Obstacle | undefined {
  const clocksBefore = new Map(recording.draft.clocks);
  for (const effect of effects) {
    const obstacle = recordEffect(recording, effect);
    if (obstacle !== undefined) return obstacle;
  }
  return deriveClocks(recording.draft, clocksBefore);
}

function recordEffect<Kind extends Effect['kind']>(recording: Recording, effect: Extract<Effect, { kind: Kind }>): Obstacle | undefined {
  const record: Recorder<Kind> = RECORDERS[effect.kind as Kind];
  return record(recording, effect);
}
