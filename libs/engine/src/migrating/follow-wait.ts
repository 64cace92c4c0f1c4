import { type ElementId, type FlowNode, type UserTask } from '#bpmn';
import { type Token, type Wait } from '../case-state';
import { type Draft, emit, type LiveToken } from '../draft';
import { whomFor } from '../elements/user-task';
import { publish } from '../elements/receive-task';
import { getNode } from '../graph-lookup';
import { openSubscription } from '../subscription';
import { isSameEvent } from './follow-events';
import { type MigrationPlan } from './plan-migration';
import { sameMeaning } from './same-meaning';

type WaitOf<Kind extends Wait['kind']> = Extract<Wait, { kind: Kind }>;

/** One token with the element that it stood at and the one that it stands at now. */
interface Standing<Kind extends Wait['kind']> {
  readonly draft: Draft;
  readonly token: LiveToken;
  readonly wait: WaitOf<Kind>;
  readonly before: FlowNode;
  readonly after: FlowNode;
}

type Follows<Kind extends Wait['kind']> = (standing: Standing<Kind>) => void;

const stays = (): void => undefined;

/** What waits goes on waiting under its number; only what the new version says otherwise is told anew. */
const FOLLOWS: { readonly [Kind in Wait['kind']]: Follows<Kind> } = {
  task: followTask,
  job: ({ draft, wait, before, after }) => {
    move(draft, { what: 'job', no: wait.no, before, after });
  },
  timer: ({ draft, wait, before, after }) => {
    move(draft, { what: 'timer', no: wait.no, before, after });
  },
  message: followMessage,
  call: stays,
  join: stays,
  events: stays,
  signal: stays,
  condition: stays,
  scope: stays,
  compensation: stays,
  instances: stays,
};

/** Lets what a token waits for follow it to its new element. */
export function followWait<Kind extends Wait['kind']>(
  draft: Draft,
  plan: MigrationPlan,
  { token, was }: { readonly token: LiveToken; readonly was: Token & { readonly wait: WaitOf<Kind> } },
): void {
  const follow: Follows<Kind> = FOLLOWS[was.wait.kind as Kind];
  follow({ draft, token, wait: was.wait, before: getNode(plan.from, was.at), after: getNode(plan.to, token.at) });
}

interface Moving {
  readonly what: 'task' | 'job' | 'timer' | 'subscription';
  readonly no: number;
  readonly before: { readonly id: ElementId };
  readonly after: { readonly id: ElementId };
}

function move(draft: Draft, { what, no, before, after }: Moving): void {
  if (before.id !== after.id) emit(draft, { kind: 'moved', what, no, element: after.id });
}

function followTask({ draft, token, wait, before, after }: Standing<'task'>): void {
  move(draft, { what: 'task', no: wait.no, before, after });
  if (before.type !== 'userTask' || after.type !== 'userTask' || sameMeaning(whomBy(before), whomBy(after))) return;
  const whom = whomFor(draft, { element: after.id, scope: token.scope }, after);
  emit(draft, { kind: 'task-reoffered', task: wait.no, element: after.id, ...whom });
}

const whomBy = ({ candidates, assignee }: UserTask) => ({ candidates, assignee });

function followMessage({ draft, token, wait, before, after }: Standing<'message'>): void {
  const publicity = followPublicity({ draft, token, wait, before, after });
  const no = isSameEvent(before, after) ? wait.no : subscribeAnew({ draft, token, wait, before, after });
  if (no === wait.no) move(draft, { what: 'subscription', no, before, after });
  token.wait = { kind: 'message', no, ...(publicity === undefined ? {} : { publicity }) };
}

function subscribeAnew({ draft, token, wait, after }: Standing<'message'>): number {
  emit(draft, { kind: 'subscription-closed', subscription: wait.no, how: 'cancelled' });
  const site = { element: after.id, scope: token.scope };
  if (after.type === 'receiveTask') return openSubscription(draft, site, after);
  return after.type === 'intermediateCatchEvent' && after.trigger.kind === 'message'
    ? openSubscription(draft, site, after.trigger)
    : wait.no;
}

/** What is public stays as it was made public; only whether anything is follows the new version. */
function followPublicity({ draft, token, wait, after }: Standing<'message'>): number | undefined {
  const name = after.type === 'receiveTask' ? after.publicity : undefined;
  if (name === undefined && wait.publicity !== undefined)
    emit(draft, { kind: 'publicity-closed', publicity: wait.publicity, element: after.id, how: 'cancelled' });
  if (name === undefined || after.type !== 'receiveTask') return undefined;
  return wait.publicity ?? publish(draft, token, { name, node: after });
}
