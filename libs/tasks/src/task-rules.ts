import { type GuardName } from './guards';
import { type GivingVerb, type TaskKind, type TaskState, type TaskStatus, type Verb } from './task-facts';

/** One cell: what must hold, in the order of the answers, and the status afterwards. */
interface Rule {
  readonly guards: readonly GuardName[];
  readonly next: TaskStatus;
}

const NEVER = { guards: ['never'], next: 'claimed' } as const satisfies Rule;
const CLOSED_RULE = { guards: ['open'], next: 'completed' } as const satisfies Rule;

const CLOSED = {
  claim: CLOSED_RULE,
  complete: CLOSED_RULE,
  'send-back': CLOSED_RULE,
  'take-back': CLOSED_RULE,
  release: CLOSED_RULE,
  return: CLOSED_RULE,
  resume: CLOSED_RULE,
  hold: CLOSED_RULE,
  delegate: CLOSED_RULE,
  transfer: CLOSED_RULE,
  'add-signers': CLOSED_RULE,
  'withdraw-signers': CLOSED_RULE,
  'ask-supplement': CLOSED_RULE,
  'withdraw-supplement': CLOSED_RULE,
  copy: CLOSED_RULE,
  assign: CLOSED_RULE,
  reoffer: CLOSED_RULE,
  except: CLOSED_RULE,
  urge: CLOSED_RULE,
} as const satisfies Record<Verb, Rule>;

const CLAIMED = {
  claim: { guards: ['candidate', 'unseparated', 'unowned'], next: 'claimed' },
  complete: { guards: ['owner', 'unseparated', 'inPost'], next: 'completed' },
  'send-back': { guards: ['owner', 'office', 'unseparated', 'inPost'], next: 'cancelled' },
  'take-back': NEVER,
  release: { guards: ['owner', 'returnable'], next: 'ready' },
  return: NEVER,
  resume: NEVER,
  hold: { guards: ['owner', 'office'], next: 'claimed' },
  delegate: { guards: ['owner', 'office', 'unseparated', 'inPost', 'returnable'], next: 'claimed' },
  transfer: { guards: ['owner', 'office', 'returnable'], next: 'claimed' },
  'add-signers': { guards: ['owner', 'office', 'unseparated', 'inPost'], next: 'claimed' },
  'withdraw-signers': { guards: ['ownerOrAssigner', 'impartial', 'countersigned'], next: 'claimed' },
  'ask-supplement': { guards: ['owner', 'office', 'unseparated', 'inPost'], next: 'claimed' },
  'withdraw-supplement': NEVER,
  copy: { guards: ['ownerOrAssigner', 'impartial', 'office'], next: 'claimed' },
  assign: { guards: ['assigner', 'impartial'], next: 'claimed' },
  reoffer: { guards: ['assigner', 'impartial', 'office', 'returnable'], next: 'ready' },
  except: { guards: ['excepter', 'impartial', 'office'], next: 'claimed' },
  urge: { guards: ['others', 'notUrgedLately'], next: 'claimed' },
} as const satisfies Record<Verb, Rule>;

const TAKE_BACK = { guards: ['ownerOrAssigner', 'impartial'], next: 'claimed' } as const satisfies Rule;

/** While others are asked, the task stays with its owner, who may take the question back. */
const AWAITING = {
  ...CLAIMED,
  complete: { guards: ['owner', 'answered'], next: 'completed' },
  'send-back': { guards: ['owner', 'answered'], next: 'cancelled' },
  release: { guards: ['owner', 'answered'], next: 'ready' },
  hold: { guards: ['owner', 'answered'], next: 'claimed' },
  delegate: { guards: ['owner', 'answered'], next: 'claimed' },
  transfer: { guards: ['owner', 'answered'], next: 'claimed' },
  'add-signers': { guards: ['owner', 'answered'], next: 'claimed' },
  'withdraw-signers': NEVER,
  'ask-supplement': { guards: ['owner', 'answered'], next: 'claimed' },
  reoffer: { guards: ['assigner', 'impartial', 'answered'], next: 'ready' },
} as const satisfies Record<Verb, Rule>;

/** States × verbs: who may do what to a task in which state. To complete a ready task is to claim it as well. */
export const TASK_RULES = {
  ready: {
    claim: { guards: ['candidate', 'unseparated', 'unowned'], next: 'claimed' },
    complete: { guards: ['candidate', 'unseparated', 'unowned'], next: 'completed' },
    'send-back': { guards: ['owner', 'office'], next: 'cancelled' },
    'take-back': NEVER,
    release: { guards: ['owner'], next: 'ready' },
    return: NEVER,
    resume: NEVER,
    hold: { guards: ['owner', 'office'], next: 'claimed' },
    delegate: { guards: ['owner', 'office'], next: 'claimed' },
    transfer: { guards: ['owner', 'office'], next: 'claimed' },
    'add-signers': { guards: ['owner', 'office'], next: 'claimed' },
    'withdraw-signers': NEVER,
    'ask-supplement': { guards: ['owner', 'office'], next: 'claimed' },
    'withdraw-supplement': NEVER,
    copy: { guards: ['ownerOrAssigner', 'impartial', 'office'], next: 'ready' },
    assign: { guards: ['assigner', 'impartial'], next: 'claimed' },
    reoffer: NEVER,
    except: { guards: ['excepter', 'impartial', 'office'], next: 'ready' },
    urge: { guards: ['others', 'notUrgedLately'], next: 'ready' },
  },
  claimed: CLAIMED,
  // Delegate and delegator count as one: neither may be kept apart from it. It goes no further than to one delegate.
  delegated: {
    ...CLAIMED,
    complete: { guards: ['owner', 'unseparated', 'delegatorUnseparated', 'inPost'], next: 'completed' },
    'send-back': { guards: ['owner', 'unseparated', 'delegatorUnseparated', 'inPost'], next: 'cancelled' },
    release: NEVER,
    return: { guards: ['ownerOrDelegator'], next: 'claimed' },
    hold: NEVER,
    delegate: NEVER,
    transfer: NEVER,
  },
  held: {
    ...CLAIMED,
    complete: { guards: ['owner', 'resumed'], next: 'completed' },
    'send-back': { guards: ['owner', 'resumed'], next: 'cancelled' },
    delegate: { guards: ['owner', 'resumed'], next: 'claimed' },
    resume: { guards: ['owner'], next: 'claimed' },
    'add-signers': { guards: ['owner', 'resumed'], next: 'claimed' },
    'ask-supplement': { guards: ['owner', 'resumed'], next: 'claimed' },
  },
  'awaiting-signatures': { ...AWAITING, 'add-signers': CLAIMED['add-signers'], 'withdraw-signers': TAKE_BACK },
  'awaiting-countersignatures': { ...AWAITING, 'withdraw-signers': TAKE_BACK },
  'awaiting-supplement': { ...AWAITING, 'withdraw-supplement': TAKE_BACK },
  // Whoever did it gets it anew; what was done stays as it was.
  completed: { ...CLOSED, 'take-back': { guards: ['owner', 'unseparated', 'untouchedSince'], next: 'completed' } },
  cancelled: CLOSED,
} as const satisfies Record<TaskState, Record<Verb, Rule>>;

/** What hangs on another task is answered by whom it was put to, and passed on to nobody: the asker takes the question back instead. */
const ANSWERING = ['complete', 'urge'] as const satisfies readonly Verb[];

/** Verbs that there are for tasks of a kind; without an entry, all. */
export const VERBS_OF_KIND: Readonly<Partial<Record<TaskKind, readonly Verb[]>>> = { signature: ANSWERING, supplement: ANSWERING };

/** What is done for somebody on leave: everything about having a task but giving it away, which would be a second delegation. */
export const DEPUTY_VERBS: readonly Verb[] = [
  'claim',
  'complete',
  'release',
  'resume',
  'hold',
  'add-signers',
  'withdraw-signers',
  'ask-supplement',
  'withdraw-supplement',
  'copy',
];

/** What must hold for whoever gets the task, or a signature to give, by such a verb. */
export const ASSIGNEE_GUARDS = {
  assign: ['open', 'candidate', 'unseparated'],
  delegate: ['open', 'notTheirs', 'candidate', 'unseparated'],
  transfer: ['open', 'notTheirs', 'candidate', 'unseparated'],
  'add-signers': ['open', 'notTheirs', 'notTheirDeputy', 'impartial', 'unseparated', 'colleague'],
} as const satisfies Record<GivingVerb, readonly GuardName[]>;
