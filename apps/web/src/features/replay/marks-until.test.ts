import { marksUntil } from './marks-until';

const STEPS = [{ walked: ['start', 'a-b', 'review'] }, { walked: [], element: 'review' }, { walked: ['b-c', 'done'] }];

describe('marksUntil', () => {
  it('shows what a step entered on top of what was walked before', () => {
    expect(marksUntil(STEPS, 2)).toEqual([
      { element: 'b-c', look: 'current' },
      { element: 'done', look: 'current' },
      { element: 'start', look: 'walked' },
      { element: 'a-b', look: 'walked' },
      { element: 'review', look: 'walked' },
    ]);
  });

  it('shows the element that a step was about where it entered nothing', () => {
    expect(marksUntil(STEPS, 1)[0]).toEqual({ element: 'review', look: 'current' });
  });
});
