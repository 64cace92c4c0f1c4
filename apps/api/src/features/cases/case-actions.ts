import { type Actor, hasPermission, mayArchive, permissionsOf } from '#access';
import { type CaseView, type TaskView } from '#store';
import { judge } from '#tasks';
import { factsOf } from '../inbox/task-facts';
import { type Reader } from './reader';

/** What staff may do with a case beside its tasks. */
export const CASE_ACTIONS = [
  'urge',
  'take-objection',
  'record-authority',
  'end-authority',
  'recuse',
  'order-recusal',
  'cancel',
  'archive',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** Who asks, and how the case stands. */
export interface ActionFacts {
  readonly actor: Actor;
  readonly reader: Reader;
  readonly found: CaseView;
  readonly tasks: readonly TaskView[];
  readonly now: Date;
  /** Whether something of the case is public and may be objected to. */
  readonly isPublic: boolean;
}

const AT: Readonly<Record<CaseView['status'], readonly CaseAction[]>> = {
  open: ['urge', 'take-objection', 'record-authority', 'end-authority', 'recuse', 'order-recusal', 'cancel'],
  closed: ['end-authority', 'archive'],
};

const MAY: Readonly<Record<CaseAction, (facts: ActionFacts) => boolean>> = {
  urge: ({ tasks, now, actor }) => tasks.some((task) => judge('urge', factsOf(task, now), actor).ok),
  'take-objection': ({ reader, isPublic }) => isPublic && hasPermission(reader.here, 'take-objections'),
  'record-authority': ({ reader, found }) =>
    found.applicantId !== undefined && found.agentId === undefined && hasPermission(reader.here, 'record-authorities'),
  'end-authority': ({ reader, found }) => found.agentId !== undefined && hasPermission(reader.here, 'record-authorities'),
  recuse: ({ actor }) => actor.postings.length > 0,
  'order-recusal': ({ reader }) => hasPermission(reader.here, 'order-recusal'),
  cancel: ({ actor, found }) =>
    actor.postings.some(
      ({ post, organisationId }) => permissionsOf(post).includes('cancel-case') && found.organisationPath.includes(organisationId),
    ),
  archive: ({ actor, found }) => mayArchive(actor, found.scope),
};

/** What the reader may do now, by the state of the case and the reader's posts; nobody does any of it in the own case. The command judges again. */
export function caseActions(facts: ActionFacts): readonly CaseAction[] {
  return facts.reader.isParty ? [] : AT[facts.found.status].filter((action) => MAY[action](facts));
}
