import { type Actor } from '#access';
import { allowedVerbs, judge, judgeAssignee, type TaskFacts, type Verb } from './index';
import { first, second, supervisor, ready, claimed, drawn, answer } from './testing/test-tasks';

describe('who has a part in a case or keeps out of it', () => {
  const verbs = (task: TaskFacts): readonly Verb[] => allowedVerbs(task, supervisor).filter((verb) => verb !== 'urge');
  const waits: TaskFacts = { ...claimed, state: 'awaiting-supplement' };

  it.each<[string, Partial<TaskFacts>]>([
    ['a party', { applicantIds: [supervisor.personId] }],
    ['one who keeps out', { recused: [supervisor.personId] }],
  ])('decides by no post who does its tasks: %s', (_who, facts) => {
    expect(verbs(ready)).toEqual(['copy', 'assign', 'except']);
    for (const task of [ready, claimed, waits]) expect(verbs({ ...task, ...facts })).toEqual([]);
    expect(answer('assign', { ...ready, ...facts }, supervisor)).toBe('separated');
  });

  it('is asked for no signature', () => {
    expect(judgeAssignee('add-signers', { ...claimed, recused: [second.personId] }, second)).toMatchObject({ code: 'assignee-separated' });
  });
});

describe('a deputy', () => {
  const deputy: Actor = { ...second, actsFor: [{ personId: first.personId, name: '甲', postings: first.postings, processes: [] }] };

  it('does what the absent one has by a post, and nothing that was given by name: a member of a panel has one vote', () => {
    expect(judge('complete', claimed, deputy)).toMatchObject({ ok: true, absentId: first.personId });
    expect(answer('complete', drawn, deputy)).toBe('not-yours');
    expect(answer('add-signers', drawn, deputy)).toBe('not-yours');
  });
});
