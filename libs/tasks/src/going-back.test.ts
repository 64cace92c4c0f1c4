import { type Actor } from '#access';
import { type OrganisationId, type PersonId } from '#contract';
import { judge, type TaskFacts, type Verb } from './index';

const office = 'county-bureau' as OrganisationId;
const actor = (id: string, ...posts: readonly string[]): Actor => ({
  personId: id as PersonId,
  name: id,
  postings: posts.map((post) => ({ post, organisationId: office, organisationPath: [office] })),
});
const first = actor('first', 'reviewer-1');
const second = actor('second', 'reviewer-1');
const applicant = actor('applicant');
const ready: TaskFacts = {
  state: 'ready',
  processId: 'card',
  kind: 'step',
  forApplicant: false,
  excluded: [],
  offeredTo: [{ post: 'reviewer-1', organisationId: office }],
  applicantIds: [applicant.personId],
  places: [office],
  countersigners: [],
  untouchedSince: false,
  urgedLately: false,
};
const claimed: TaskFacts = { ...ready, state: 'claimed', ownerId: first.personId };
const held: TaskFacts = { ...claimed, state: 'held' };
const delegated: TaskFacts = { ...claimed, state: 'delegated', ownerId: second.personId, delegatorId: first.personId };
const theirs: TaskFacts = { ...ready, forApplicant: true, offeredTo: [] };
const asked: TaskFacts = { ...claimed, state: 'awaiting-signatures' };
const signature: TaskFacts = { ...claimed, kind: 'signature' };

const answer = (verb: Verb, task: TaskFacts, who: Actor) => {
  const judged = judge(verb, task, who);
  return judged.ok ? judged.next : judged.code;
};

describe('going back', () => {
  const done: TaskFacts = { ...claimed, state: 'completed', untouchedSince: true };
  it.each<{ verb: Verb; task: TaskFacts; who: Actor; expected: string }>([
    { verb: 'send-back', task: claimed, who: first, expected: 'cancelled' },
    { verb: 'send-back', task: claimed, who: second, expected: 'not-yours' },
    { verb: 'send-back', task: { ...claimed, excluded: [first.personId] }, who: first, expected: 'separated' },
    { verb: 'send-back', task: ready, who: first, expected: 'not-yours' },
    { verb: 'send-back', task: theirs, who: applicant, expected: 'not-permitted' },
    { verb: 'send-back', task: asked, who: first, expected: 'task-waits' },
    { verb: 'send-back', task: signature, who: first, expected: 'not-permitted' },
    { verb: 'send-back', task: held, who: first, expected: 'task-held' },
    { verb: 'send-back', task: delegated, who: second, expected: 'cancelled' },
    { verb: 'send-back', task: { ...delegated, excluded: [first.personId] }, who: second, expected: 'separated' },
    { verb: 'send-back', task: done, who: first, expected: 'task-closed' },
    { verb: 'take-back', task: done, who: first, expected: 'completed' },
    { verb: 'take-back', task: done, who: second, expected: 'not-yours' },
    { verb: 'take-back', task: { ...done, untouchedSince: false }, who: first, expected: 'acted-upon' },
    { verb: 'take-back', task: claimed, who: first, expected: 'not-permitted' },
    { verb: 'take-back', task: { ...done, state: 'cancelled' }, who: first, expected: 'task-closed' },
  ])('gives $expected for $verb of a $task.state task by the $who.name', ({ verb, task, who, expected }) => {
    expect(answer(verb, task, who)).toBe(expected);
  });
});
