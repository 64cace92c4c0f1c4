import { type LockedCase } from '#store';
import { type Command } from '../command';
import { startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { takeStep } from '../draft/take-step';
import { type Refusal } from '../outcome';

/**
 * Gives a message to the first element that waits for one of this name (and of this correlation, where both name one). What a department is asked for
 * nobody else sends in its stead: that comes as its answer, by its form. Nor does a program object to what is public: that comes by `object`.
 */
export function receiveMessage(
  draft: CaseDraft,
  command: Extract<Command, { kind: 'receive-message' }>,
  locked: LockedCase,
): Refusal | undefined {
  if (command.actor !== undefined && isAnswer(draft, command.message)) return { ok: false, code: 'message-not-awaited' };
  const awaited = openSubscriptions(draft, locked).find(
    ({ message, correlation }) => message === command.message && (command.correlation === undefined || correlation === command.correlation),
  );
  if (awaited === undefined) return { ok: false, code: 'message-not-awaited' };
  if (command.actor !== undefined && isPublicity(draft, awaited.element)) return { ok: false, code: 'message-not-awaited' };
  const note = startNote({
    kind: 'message-received',
    actor: command.actor?.personId,
    element: awaited.element,
    given: { message: command.message, data: command.payload },
  });
  return takeStep(draft, { kind: 'message-received', subscription: awaited.no, payload: command.payload }, { note });
}

const isAnswer = ({ definition }: CaseDraft, message: string): boolean =>
  [...definition.departmentMessages.values()].some(({ answer }) => answer?.message === message);

const isPublicity = ({ definition }: CaseDraft, element: string): boolean => {
  const node = definition.graph.nodes[element];
  return node?.type === 'receiveTask' && node.publicity !== undefined;
};

/** What the case waits for by now. */
export function openSubscriptions(
  { change }: CaseDraft,
  { subscriptions }: Pick<LockedCase, 'subscriptions'>,
): LockedCase['subscriptions'] {
  return [...subscriptions, ...change.subscriptionsOpened].filter(({ no }) => !change.subscriptionsClosed.includes(no));
}
