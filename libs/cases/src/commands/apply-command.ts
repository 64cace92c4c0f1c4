import { type LockedCase } from '#store';
import { type Command } from '../command';
import { type CaseDraft } from '../draft/case-draft';
import { type Refusal } from '../outcome';
import { type ReadBeside } from '../read-beside';
import { beginAgent, endAgent } from './change-agent';
import { cancelCase } from './cancel-case';
import { cancelCalled } from './cancel-called';
import { beginTerm } from './begin-term';
import { completeCall, failCall } from './complete-call';
import { addSigners } from './add-signers';
import { answerRequest } from './answer-request';
import { askSupplement } from './ask-supplement';
import { completeJob, failJob } from './complete-job';
import { completeRecordJob } from './complete-record-job';
import { completeTask } from './complete-task';
import { type Applied } from './applied';
import { copyTask } from './copy-task';
import { correctVariableOf } from './correct-variable';
import { dismissMessage, redirectMessage } from './resolve-message';
import { exceptPerson } from './except-person';
import { handTask } from './hand-task';
import { holdTask } from './hold-task';
import { migrateCase } from './migrate-case';
import { objectTo } from './object-to';
import { moveTokenOf } from './move-token';
import { passTask } from './pass-task';
import { pauseClockOf, resumeClockOf } from './pause-clock';
import { failMessage } from './fail-message';
import { receiveMessage } from './receive-message';
import { receiveIdentityChange } from './receive-identity-change';
import { receiveSignal } from './receive-signal';
import { recuse } from './recuse';
import { replan } from './replan';
import { retryIncident } from './retry-incident';
import { sendBackTask } from './send-back-task';
import { takeBackTask } from './take-back-task';
import { takeKeptAnswer } from './take-kept-answer';
import { urgeTask } from './urge-task';
import { withdraw } from './withdraw';
import { withdrawSigners } from './withdraw-signers';
import { withdrawSupplement } from './withdraw-supplement';

type Of<Kind extends Command['kind']> = Command & { readonly kind: Kind };
type Applier<Kind extends Command['kind']> = (draft: CaseDraft, command: Of<Kind>, locked: LockedCase & ReadBeside) => Applied;

/** For commands that change the draft given to them. */
const changing =
  <C extends Command>(apply: (draft: CaseDraft, command: C, locked: LockedCase & ReadBeside) => Refusal | undefined) =>
  (draft: CaseDraft, command: C, locked: LockedCase & ReadBeside): Applied =>
    apply(draft, command, locked) ?? { ok: true, draft };

const APPLIERS: { readonly [Kind in Command['kind']]: Applier<Kind> } = {
  'claim-task': changing(handTask),
  'release-task': changing(handTask),
  'return-task': changing(handTask),
  'resume-task': changing(handTask),
  'reoffer-task': changing(handTask),
  'assign-task': changing(passTask),
  'delegate-task': changing(passTask),
  'transfer-task': changing(passTask),
  'hold-task': changing(holdTask),
  'urge-task': changing(urgeTask),
  'add-signers': changing(addSigners),
  'withdraw-signers': changing(withdrawSigners),
  'ask-supplement': changing(askSupplement),
  'withdraw-supplement': changing(withdrawSupplement),
  'copy-task': changing(copyTask),
  'except-person': changing(exceptPerson),
  'complete-task': changing(completeTask),
  'send-back-task': changing(sendBackTask),
  'take-back-task': changing(takeBackTask),
  'receive-message': changing(receiveMessage),
  'answer-request': changing(answerRequest),
  'take-kept-answer': changing(takeKeptAnswer),
  object: changing(objectTo),
  'begin-term': changing(beginTerm),
  'complete-job': completeJob,
  'complete-record-job': (draft, command, { prepared }) => completeRecordJob(draft, command, prepared),
  'fail-job': failJob,
  'complete-call': completeCall,
  'fail-call': failCall,
  'cancel-called': changing(cancelCalled),
  'pause-clock': changing(pauseClockOf),
  'resume-clock': changing(resumeClockOf),
  'receive-signal': changing(receiveSignal),
  'identity-changed': changing(receiveIdentityChange),
  'fail-message': failMessage,
  'retry-incident': retryIncident,
  'redirect-message': changing(redirectMessage),
  'dismiss-message': changing(dismissMessage),
  'correct-variable': changing(correctVariableOf),
  'move-token': changing(moveTokenOf),
  'cancel-case': changing(cancelCase),
  recuse: (draft, command, { openTasks }) => recuse(draft, command, openTasks) ?? { ok: true, draft },
  'begin-agent': changing(beginAgent),
  'end-agent': (draft, command, { openTasks }) => endAgent(draft, command, openTasks) ?? { ok: true, draft },
  withdraw: changing(withdraw),
  migrate: (draft, command, { migrating }) => migrateCase(draft, command, migrating),
  replan: (draft, _command, { datedTasks }) => replan(draft, datedTasks),
};

/** What comes to a closed case too. */
const OF_CLOSED: readonly Command['kind'][] = ['answer-request', 'end-agent'];

/** Applies one command to a draft that is its own: the draft is half-changed after a refusal. */
export function applyCommand<Kind extends Command['kind']>(draft: CaseDraft, command: Of<Kind>, locked: LockedCase & ReadBeside): Applied {
  if (draft.row.status === 'closed' && !('task' in command || OF_CLOSED.includes(command.kind))) return { ok: false, code: 'case-closed' };
  const apply: Applier<Kind> = APPLIERS[command.kind as Kind];
  return apply(draft, command, locked);
}
