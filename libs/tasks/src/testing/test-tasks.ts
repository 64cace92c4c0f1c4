import { type Actor } from '#access';
import { type OrganisationId, type PersonId } from '#contract';
import { judge, type TaskFacts, type Verb } from '../index';

const office = 'county-bureau' as OrganisationId;
export const actor = (id: string, ...posts: readonly string[]): Actor => ({
  personId: id as PersonId,
  name: id,
  postings: posts.map((post) => ({ post, organisationId: office, organisationPath: [office] })),
});

export const first = actor('first', 'reviewer-1');
export const second = actor('second', 'reviewer-1');
export const third = actor('third', 'reviewer-1');
export const intake = actor('intake', 'reviewer-1', 'intake-clerk');
export const outsider = actor('outsider', 'policy');
export const supervisor = actor('supervisor', 'supervisor');
export const applicant = actor('applicant');

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
export const claimed: TaskFacts = { ...ready, state: 'claimed', ownerId: first.personId };
export const drawn: TaskFacts = { ...claimed, offeredTo: [] };
export const held: TaskFacts = { ...claimed, state: 'held' };
export const delegated: TaskFacts = { ...claimed, state: 'delegated', ownerId: second.personId, delegatorId: first.personId };
export const theirs: TaskFacts = { ...ready, forApplicant: true, offeredTo: [] };

export const answer = (verb: Verb, task: TaskFacts, who: Actor) => {
  const judged = judge(verb, task, who);
  return judged.ok ? judged.next : judged.code;
};
