import { type CaseState } from './case-state';
import { holdClock, releaseClock } from './hold-clock';
import { takeNumber } from './take-number';

const state: CaseState = { format: 1, next: 7, tokens: [], scopes: [] };

describe('a clock held beside the tokens', () => {
  it('pauses with the first who holds it and runs again after the last', () => {
    const once = holdClock(state, 'limit');
    const twice = holdClock(once.state, 'limit');
    expect([once.turned, twice.turned]).toEqual([true, false]);
    const less = releaseClock(twice.state, 'limit');
    expect([less.turned, less.state.paused]).toEqual([false, { limit: 1 }]);
    expect(releaseClock(less.state, 'limit')).toEqual({ state, turned: true });
  });

  it('leaves other clocks alone', () => {
    const both = holdClock(holdClock(state, 'limit').state, 'other').state;
    expect(releaseClock(both, 'limit').state.paused).toEqual({ other: 1 });
  });
});

describe('taking a number', () => {
  it('never gives the same one twice', () => {
    const first = takeNumber(state);
    expect([first.no, takeNumber(first.state).no]).toEqual([7, 8]);
  });
});
