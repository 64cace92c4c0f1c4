import { type ElementId } from '#bpmn';
import { noteTrace, startNote } from './audit-note';

describe('noteTrace', () => {
  it('keeps of a condition what was asked, what it saw and what came of it', () => {
    const note = startNote({ kind: 'task-completed', given: {} });
    const condition = {
      flow: 'passed' as ElementId,
      text: 'review.decision = "pass"',
      inputs: { 'review.decision': 'pass' },
      result: true,
    };
    noteTrace(note, { kind: 'condition', ...condition });
    expect(note.conditions).toEqual([condition]);
  });
});
