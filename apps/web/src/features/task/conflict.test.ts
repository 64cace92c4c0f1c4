import { doneByOthers } from './conflict';

const entry = (seq: number, mine: boolean) => ({ seq, mine, at: '2026-03-02T01:00:00Z', kind: 'task-claimed' }) as const;

describe('what others did since', () => {
  it('leaves out what happened before and what the reader did', () => {
    expect(doneByOthers([entry(1, false), entry(2, true), entry(3, false)], 1).map(({ seq }) => seq)).toEqual([3]);
  });
});
