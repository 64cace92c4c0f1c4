import { type Actor } from '#access';
import { type OrganisationId, type PersonId } from '#contract';
import { allowedVerbs, judge, judgeAssignee, type TaskFacts, type TaskStatus, type Verb } from './index';

const person = (id: string) => id as PersonId;
const office = 'county-bureau' as OrganisationId;
const actor = (id: string, ...posts: readonly string[]): Actor => ({
  personId: person(id),
  name: id,
  postings: posts.map((post) => ({ post, organisationId: office, organisationPath: [office] })),
});

const first = actor('first', 'reviewer-1');
const second = actor('second', 'reviewer-1');
const intake = actor('intake', 'reviewer-1', 'intake-clerk');
const outsider = actor('outsider', 'policy');
const supervisor = actor('supervisor', 'supervisor');
const applicant = actor('applicant');

const ready: TaskFacts = {
  status: 'ready',
  forApplicant: false,
  excluded: [intake.personId],
  offeredTo: [{ post: 'reviewer-1', organisationId: office }],
  applicantIds: [applicant.personId],
};
const claimed: TaskFacts = { ...ready, status: 'claimed', ownerId: first.personId };
const drawn: TaskFacts = { ...claimed, offeredTo: [] };
const theirs: TaskFacts = { ...ready, forApplicant: true, offeredTo: [] };

const answer = (verb: Verb, task: TaskFacts, who: Actor) => {
  const judged = judge(verb, task, who);
  return judged.ok ? judged.next : judged.code;
};

describe('a ready task', () => {
  it.each<{ verb: Verb; who: Actor; expected: string }>([
    { verb: 'claim', who: first, expected: 'claimed' },
    { verb: 'claim', who: intake, expected: 'separated' },
    { verb: 'claim', who: outsider, expected: 'not-permitted' },
    { verb: 'complete', who: first, expected: 'completed' },
    { verb: 'complete', who: intake, expected: 'separated' },
    { verb: 'complete', who: outsider, expected: 'not-permitted' },
    { verb: 'release', who: first, expected: 'not-yours' },
    { verb: 'assign', who: supervisor, expected: 'claimed' },
    { verb: 'assign', who: first, expected: 'not-permitted' },
  ])('gives $expected for $verb by the $who.name', ({ verb, who, expected }) => {
    expect(answer(verb, ready, who)).toBe(expected);
  });

  it('is no candidate for the same post in another organisation', () => {
    const elsewhere = { ...ready, offeredTo: [{ post: 'reviewer-1', organisationId: 'township-1' as OrganisationId }] };
    expect(answer('claim', elsewhere, first)).toBe('not-permitted');
  });
});

describe('a claimed task', () => {
  it.each<{ verb: Verb; who: Actor; expected: string }>([
    { verb: 'claim', who: second, expected: 'already-claimed' },
    { verb: 'claim', who: first, expected: 'already-claimed' },
    { verb: 'claim', who: outsider, expected: 'not-permitted' },
    { verb: 'complete', who: first, expected: 'completed' },
    { verb: 'complete', who: second, expected: 'not-yours' },
    { verb: 'complete', who: outsider, expected: 'not-yours' },
    { verb: 'release', who: first, expected: 'ready' },
    { verb: 'release', who: second, expected: 'not-yours' },
    { verb: 'assign', who: supervisor, expected: 'claimed' },
    { verb: 'assign', who: second, expected: 'not-permitted' },
  ])('gives $expected for $verb by the $who.name', ({ verb, who, expected }) => {
    expect(answer(verb, claimed, who)).toBe(expected);
  });

  it('names its owner to those who could have had it, and to nobody else', () => {
    expect(judge('claim', claimed, second)).toMatchObject({ ownerId: 'first' });
    expect(judge('complete', claimed, second)).toMatchObject({ ownerId: 'first' });
    expect(judge('complete', claimed, outsider)).not.toHaveProperty('ownerId');
  });

  it('cannot be completed by an owner who has become separated from it', () => {
    expect(answer('complete', { ...claimed, excluded: [first.personId] }, first)).toBe('separated');
  });

  it('cannot be completed by an owner who has left the post meanwhile, only given back', () => {
    expect(answer('complete', claimed, actor('first'))).toBe('not-permitted');
    expect(answer('release', claimed, actor('first'))).toBe('ready');
  });

  it('that was given to one person by name cannot be released, only done', () => {
    expect(answer('release', drawn, first)).toBe('not-permitted');
    expect(answer('complete', drawn, first)).toBe('completed');
  });
});

describe('a closed task', () => {
  const verbs: readonly Verb[] = ['claim', 'release', 'assign', 'complete'];
  it.each<TaskStatus>(['completed', 'cancelled'])('that is %s refuses every verb', (status) => {
    expect(verbs.map((verb) => answer(verb, { ...claimed, status }, supervisor))).toEqual(verbs.map(() => 'task-closed'));
  });
});

describe('a task of the applicant', () => {
  it('is done by a party and by nobody in an office', () => {
    expect(answer('complete', theirs, applicant)).toBe('completed');
    expect(answer('complete', theirs, first)).toBe('not-permitted');
    expect(answer('claim', theirs, applicant)).toBe('claimed');
  });

  it('goes back to the parties when released', () => {
    expect(answer('release', { ...theirs, status: 'claimed', ownerId: applicant.personId }, applicant)).toBe('ready');
  });
});

describe('an assignee', () => {
  it('is a candidate who is not kept apart, of a task that is open', () => {
    expect(judgeAssignee(claimed, second)).toEqual({ ok: true });
    expect(judgeAssignee(claimed, intake)).toMatchObject({ code: 'separated' });
    expect(judgeAssignee(claimed, outsider)).toMatchObject({ code: 'not-permitted' });
    expect(judgeAssignee({ ...claimed, status: 'completed' }, second)).toMatchObject({ code: 'task-closed' });
  });
});

describe('the allowed verbs', () => {
  it.each<[string, TaskFacts, Actor, readonly Verb[]]>([
    ['a candidate of a ready task', ready, first, ['claim', 'complete']],
    ['the owner', claimed, first, ['complete', 'release']],
    ['another candidate of a claimed task', claimed, second, []],
    ['who is kept apart', ready, intake, []],
    ['a supervisor', claimed, supervisor, ['assign']],
    ['anybody, when it is closed', { ...ready, status: 'cancelled' }, supervisor, []],
  ])('of %s', (_who, task, who, verbs) => {
    expect(allowedVerbs(task, who)).toEqual(verbs);
  });
});
