import { type Actor } from '#access';
import { type TaskFacts, type Verb } from './index';
import { first, second, applicant, ready, claimed, held, delegated, theirs, answer } from './testing/test-tasks';

const asked: TaskFacts = { ...claimed, state: 'awaiting-signatures' };
const signature: TaskFacts = { ...claimed, kind: 'signature' };

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
    { verb: 'take-back', task: { ...done, excluded: [first.personId] }, who: first, expected: 'separated' },
    { verb: 'take-back', task: done, who: second, expected: 'not-yours' },
    { verb: 'take-back', task: { ...done, untouchedSince: false }, who: first, expected: 'acted-upon' },
    { verb: 'take-back', task: claimed, who: first, expected: 'not-permitted' },
    { verb: 'take-back', task: { ...done, state: 'cancelled' }, who: first, expected: 'task-closed' },
  ])('gives $expected for $verb of a $task.state task by the $who.name', ({ verb, task, who, expected }) => {
    expect(answer(verb, task, who)).toBe(expected);
  });
});
