import { gatherMarks } from './diagram-mark';

describe('gatherMarks', () => {
  it('keeps the first look of an element and shows every badge', () => {
    expect(
      gatherMarks([
        { element: 'a', look: 'error', badge: '2' },
        { element: 'b', look: 'walked' },
        { element: 'a', look: 'warning', badge: '1' },
      ]),
    ).toEqual([
      { element: 'a', look: 'error', badge: '2 · 1' },
      { element: 'b', look: 'walked' },
    ]);
  });
});
