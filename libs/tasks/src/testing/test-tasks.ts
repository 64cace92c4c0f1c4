import { type Actor } from '#access';
import { type OrganisationId, type PersonId } from '#contract';
import { judge, type TaskFacts, type Verb } from '../index';

const office = 'county-bureau' as OrganisationId;
/** Somebody with these posts in the county bureau. */
export const actor = (id: string, ...posts: readonly string[]): Actor => ({
  personId: id as PersonId,
  name: id,
  postings: posts.map((post) => ({ post, organisationId: office, organisationPath: [office] })),
});

/** Reviewers who are not kept apart from `ready`, and whom it is offered to. */
export const first = actor('first', 'reviewer-1');
/** As `first`. */
export const second = actor('second', 'reviewer-1');
/** As `first`. */
export const third = actor('third', 'reviewer-1');
/** A reviewer who took the application in and is kept apart from `ready`. */
export const intake = actor('intake', 'reviewer-1', 'intake-clerk');
/** Works in the bureau, in a post that nothing is offered to. */
export const outsider = actor('outsider', 'policy');
/** May give tasks away and record exceptions. */
export const supervisor = actor('supervisor', 'supervisor');
/** Whose case it is. */
export const applicant = actor('applicant');

/** A step of an office that nobody has taken. */
export const ready: TaskFacts = {
  processId: 'card',
  kind: 'step',
  state: 'ready',
  forApplicant: false,
  excluded: [intake.personId],
  offeredTo: [{ post: 'reviewer-1', organisationId: office }],
  applicantIds: [applicant.personId],
  recused: [],
  places: [office],
  countersigners: [],
  untouchedSince: false,
  urgedLately: false,
};
/** The same, taken by `first`. */
export const claimed: TaskFacts = { ...ready, state: 'claimed', ownerId: first.personId };
/** Given to `first` by name and offered to no post, such as a seat on a panel. */
export const drawn: TaskFacts = { ...claimed, offeredTo: [] };
/** Put off by `first`. */
export const held: TaskFacts = { ...claimed, state: 'held' };
/** Done by `second` on behalf of `first`. */
export const delegated: TaskFacts = { ...claimed, state: 'delegated', ownerId: second.personId, delegatorId: first.personId };
/** The applicant's own task. */
export const theirs: TaskFacts = { ...ready, forApplicant: true, offeredTo: [] };

/** The state that a verb leads to, or why it is refused. */
export const answer = (verb: Verb, task: TaskFacts, who: Actor) => {
  const judged = judge(verb, task, who);
  return judged.ok ? judged.next : judged.code;
};
