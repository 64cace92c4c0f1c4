import { type Actor } from '#access';
import { type OrganisationId } from '#contract';
import { type Awaited, allowedVerbs, judge, judgeAssignee, stateOf, type TaskFacts, type TaskStatus, type Verb, VERBS } from './index';
import {
  actor,
  first,
  second,
  third,
  intake,
  outsider,
  supervisor,
  applicant,
  ready,
  claimed,
  drawn,
  held,
  delegated,
  theirs,
  answer,
} from './testing/test-tasks';

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
    { verb: 'urge', who: applicant, expected: 'ready' },
    { verb: 'urge', who: first, expected: 'not-permitted' },
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
    { verb: 'urge', who: applicant, expected: 'claimed' },
    { verb: 'urge', who: second, expected: 'claimed' },
    { verb: 'urge', who: first, expected: 'not-permitted' },
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
  it.each<TaskStatus>(['completed', 'cancelled'])('that is %s refuses every verb but to take it back', (state) => {
    const verbs = VERBS.filter((verb) => verb !== 'take-back');
    expect(verbs.map((verb) => answer(verb, { ...claimed, state }, supervisor))).toEqual(verbs.map(() => 'task-closed'));
  });
});

describe('a delegated task', () => {
  it('is done by the delegate alone, and by nobody where delegate or delegator is kept apart', () => {
    expect(answer('complete', delegated, second)).toBe('completed');
    expect(answer('complete', delegated, first)).toBe('not-yours');
    expect(answer('complete', { ...delegated, excluded: [second.personId] }, second)).toBe('separated');
    expect(answer('complete', { ...delegated, excluded: [first.personId] }, second)).toBe('separated');
  });

  it('goes back from either of the two, and no further', () => {
    expect(answer('return', delegated, second)).toBe('claimed');
    expect(answer('return', delegated, first)).toBe('claimed');
    expect(answer('return', delegated, third)).toBe('not-yours');
    expect(answer('delegate', delegated, second)).toBe('not-permitted');
    expect(answer('release', delegated, second)).toBe('not-permitted');
  });
});

describe('a held task', () => {
  it('is resumed by its owner before it is done', () => {
    expect(answer('complete', held, first)).toBe('task-held');
    expect(answer('resume', held, first)).toBe('claimed');
    expect(answer('resume', held, second)).toBe('not-yours');
    expect(answer('resume', claimed, first)).toBe('not-permitted');
  });

  it('is held until its instant and no longer', () => {
    const until = new Date('2026-03-09T16:00:00Z');
    expect(stateOf({ status: 'claimed', heldUntil: until }, new Date(until.getTime() - 1))).toBe('held');
    expect(stateOf({ status: 'claimed', heldUntil: until }, until)).toBe('claimed');
    expect(stateOf({ status: 'completed', heldUntil: until }, new Date(0))).toBe('completed');
  });
});

describe('a task of the applicant', () => {
  it('is done by a party and by nobody in an office', () => {
    expect(answer('complete', theirs, applicant)).toBe('completed');
    expect(answer('complete', theirs, first)).toBe('not-permitted');
    expect(answer('claim', theirs, applicant)).toBe('claimed');
  });

  it('is urged by an office and not by a party', () => {
    expect(answer('urge', theirs, first)).toBe('ready');
    expect(answer('urge', theirs, applicant)).toBe('not-permitted');
    expect(answer('urge', { ...theirs, urgedLately: true }, first)).toBe('urged-lately');
  });

  it('goes back to the parties when released', () => {
    expect(answer('release', { ...theirs, state: 'claimed', ownerId: applicant.personId }, applicant)).toBe('ready');
  });
});

describe('an assignee', () => {
  it('is a candidate who is not kept apart, of a task that is open', () => {
    expect(judgeAssignee('assign', claimed, second)).toEqual({ ok: true });
    expect(judgeAssignee('assign', claimed, intake)).toMatchObject({ code: 'assignee-separated' });
    expect(judgeAssignee('assign', claimed, outsider)).toMatchObject({ code: 'assignee-unfit' });
    expect(judgeAssignee('assign', { ...claimed, state: 'completed' }, second)).toMatchObject({ code: 'task-closed' });
  });
});

describe('whoever it is passed on to', () => {
  it.each(['delegate', 'transfer'] as const)('by %s is another candidate who is not kept apart', (verb) => {
    expect(judgeAssignee(verb, claimed, second)).toEqual({ ok: true });
    expect(judgeAssignee(verb, claimed, first)).toMatchObject({ code: 'already-claimed' });
    expect(judgeAssignee(verb, claimed, intake)).toMatchObject({ code: 'assignee-separated' });
    expect(judgeAssignee(verb, claimed, outsider)).toMatchObject({ code: 'assignee-unfit' });
  });
});

describe('a task that waits for others', () => {
  const waiting = (awaits: Awaited): TaskFacts => ({ ...claimed, state: `awaiting-${awaits}`, countersigners: [second.personId] });

  it.each<Awaited>(['signatures', 'countersignatures', 'supplement'])(
    'awaiting %s is not done before the answer or given away',
    (awaits) => {
      const verbs: readonly Verb[] = ['complete', 'release', 'hold', 'delegate', 'transfer', 'ask-supplement'];
      expect(verbs.map((verb) => answer(verb, waiting(awaits), first))).toEqual(verbs.map(() => 'task-waits'));
      expect(answer('reoffer', waiting(awaits), supervisor)).toBe('task-waits');
      expect(answer('complete', waiting(awaits), second)).toBe('not-yours');
    },
  );

  it('is taken back by its owner or by who may assign, by the verb of what it waits for', () => {
    expect(answer('withdraw-signers', waiting('signatures'), first)).toBe('claimed');
    expect(answer('withdraw-signers', waiting('countersignatures'), supervisor)).toBe('claimed');
    expect(answer('withdraw-supplement', waiting('supplement'), first)).toBe('claimed');
    expect(answer('withdraw-supplement', waiting('signatures'), first)).toBe('not-permitted');
    expect(answer('withdraw-signers', waiting('signatures'), third)).toBe('not-yours');
  });

  it('is given to another candidate by who may assign, but to nobody who signs it', () => {
    expect(answer('assign', waiting('signatures'), supervisor)).toBe('claimed');
    const signed = { ...waiting('signatures'), excluded: [second.personId] };
    expect(judgeAssignee('assign', signed, second)).toMatchObject({ code: 'assignee-separated' });
    expect(judgeAssignee('assign', signed, third)).toEqual({ ok: true });
  });

  it('is asked of more signers while it waits for the first', () => {
    expect(answer('add-signers', waiting('signatures'), first)).toBe('claimed');
    expect(answer('add-signers', waiting('countersignatures'), first)).toBe('task-waits');
  });

  it('outlasts delegation and holding, and ends with the task', () => {
    const stored = { status: 'claimed', awaits: 'signatures', delegatorId: 'x', heldUntil: new Date('2027-01-01Z') } as const;
    expect(stateOf(stored, new Date(0))).toBe('awaiting-signatures');
    expect(stateOf({ ...stored, status: 'completed' }, new Date(0))).toBe('completed');
  });
});

describe('a signer', () => {
  const elsewhere: Actor = { ...outsider, postings: [{ post: 'policy', organisationId: 'south' as OrganisationId, organisationPath: [] }] };

  it.each<[string, Actor, string]>([
    ['a candidate', second, 'ok'],
    ['a colleague of another post where the case is handled', outsider, 'ok'],
    ['a supervisor there', supervisor, 'ok'],
    ['somebody of another place', elsewhere, 'assignee-unfit'],
    ['somebody without a post', actor('nobody'), 'assignee-unfit'],
    ['who is kept apart', intake, 'assignee-separated'],
    ['the applicant', applicant, 'assignee-separated'],
    ['the owner', first, 'already-claimed'],
  ])('may be %s: %s', (_who, who, expected) => {
    const fit = judgeAssignee('add-signers', claimed, who);
    expect(fit.ok ? 'ok' : fit.code).toBe(expected);
  });
});

describe('a task that hangs on another', () => {
  const signature: TaskFacts = { ...drawn, kind: 'signature', ownerId: second.personId };
  const supplement: TaskFacts = { ...theirs, kind: 'supplement', state: 'claimed', ownerId: applicant.personId };

  it('is answered by whom it was put to and passed on to nobody', () => {
    expect(allowedVerbs(signature, second)).toEqual(['complete']);
    expect(allowedVerbs(signature, supervisor)).toEqual(['urge']);
    expect(allowedVerbs(supplement, applicant)).toEqual(['complete']);
    expect(allowedVerbs(supplement, first)).toEqual(['urge']);
    expect(answer('complete', signature, first)).toBe('not-yours');
    expect(answer('complete', { ...signature, excluded: [second.personId] }, second)).toBe('separated');
    expect(answer('assign', { ...signature, state: 'cancelled' }, supervisor)).toBe('task-closed');
  });
});

describe('an exception', () => {
  it('is recorded by who may, of an office task that is open', () => {
    expect(answer('except', ready, supervisor)).toBe('ready');
    expect(answer('except', claimed, first)).toBe('not-permitted');
    expect(answer('except', theirs, supervisor)).toBe('not-permitted');
  });
});

describe('the allowed verbs', () => {
  it.each<[string, TaskFacts, Actor, readonly Verb[]]>([
    ['a candidate of a ready task', ready, first, ['claim', 'complete']],
    [
      'the owner',
      claimed,
      first,
      ['complete', 'send-back', 'release', 'hold', 'delegate', 'transfer', 'add-signers', 'ask-supplement', 'copy'],
    ],
    ['the owner who has left the post', claimed, actor('first'), ['release', 'hold', 'transfer', 'copy']],
    ['the one it was given to by name', drawn, first, ['complete', 'send-back', 'hold', 'add-signers', 'ask-supplement', 'copy']],
    ['a party that has a task', { ...theirs, state: 'claimed', ownerId: applicant.personId }, applicant, ['complete', 'release']],
    ['the owner who has put it off', held, first, ['release', 'resume', 'hold', 'transfer', 'copy']],
    ['the delegate', delegated, second, ['complete', 'send-back', 'return', 'add-signers', 'ask-supplement', 'copy']],
    ['the delegator', delegated, first, ['return', 'urge']],
    ['a third candidate of what was delegated', delegated, third, ['urge']],
    ['another candidate of a claimed task', claimed, second, ['urge']],
    ['who is kept apart', ready, intake, []],
    ['a supervisor', claimed, supervisor, ['copy', 'assign', 'reoffer', 'except', 'urge']],
    ['a supervisor, soon after somebody urged', { ...claimed, urgedLately: true }, supervisor, ['copy', 'assign', 'reoffer', 'except']],
    ['a supervisor, of what was given by name', drawn, supervisor, ['copy', 'assign', 'except', 'urge']],
    ['a supervisor, of what nobody has', ready, supervisor, ['copy', 'assign', 'except', 'urge']],
    ['anybody, when it is closed', { ...ready, state: 'cancelled' }, supervisor, []],
  ])('of %s', (_who, task, who, verbs) => {
    expect(allowedVerbs(task, who)).toEqual(verbs);
  });
});
