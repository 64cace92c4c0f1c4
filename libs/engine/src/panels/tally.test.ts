import fc from 'fast-check';
import { type PanelProgress, type Vote } from '../case-state';
import { tally } from './tally';

const YES = true;
const NO = false;
const ABSTAINED = null;

const panel = (votes: readonly Vote[], more: Partial<PanelProgress> = {}): PanelProgress => ({
  ballots: votes.map((vote) => [vote]),
  quorum: 2,
  ...more,
});

describe('a unanimous panel', () => {
  it.each([
    ['approves where all are for it', [YES, YES, YES], 'approved'],
    ['refuses where all are against it', [NO, NO], 'refused'],
    ['is divided where one is of another mind', [YES, YES, NO], 'divided'],
    ['is divided where one abstains', [YES, YES, ABSTAINED], 'divided'],
  ])('%s', (_title, votes, outcome) => {
    expect(tally('unanimous', panel(votes), 3)).toMatchObject({ outcome });
  });
});

describe('a majority panel', () => {
  it.each([
    ['approves where more than half of those who answered are for it', [YES, YES, NO], 'approved'],
    ['refuses where more than half are against it', [NO, NO, YES], 'refused'],
    ['is divided at half', [YES, NO], 'divided'],
    ['is divided where abstentions keep both sides below half', [YES, ABSTAINED, ABSTAINED, YES, NO], 'divided'],
  ])('%s', (_title, votes, outcome) => {
    expect(tally('majority', panel(votes), 5)).toMatchObject({ outcome });
  });
});

describe('a panel in which k must be for it', () => {
  it('approves from the k-th vote on', () => {
    expect(tally('at-least', panel([YES, YES, NO], { atLeast: 2 }), 3)).toMatchObject({ outcome: 'approved' });
  });
  it('refuses below', () => {
    expect(tally('at-least', panel([YES, YES, NO], { atLeast: 3 }), 3)).toMatchObject({ outcome: 'refused' });
  });
});

describe('every panel', () => {
  it('comes to nothing without its quorum, whatever the votes', () => {
    expect(tally('majority', panel([YES], { quorum: 2 }), 3)).toEqual({
      seats: 3,
      answered: 1,
      quorum: false,
      outcome: 'no-quorum',
      for: 1,
      against: 0,
      abstained: 0,
    });
  });

  it('tells the result of each entry, and that it is approved in part', () => {
    const ballots = [
      [YES, NO],
      [YES, NO],
    ];
    expect(tally('unanimous', { ballots, quorum: 2, entries: ['M01600', 'M03900'] }, 2)).toMatchObject({
      outcome: 'partly-approved',
      entries: [
        { entry: 'M01600', outcome: 'approved', for: 2 },
        { entry: 'M03900', outcome: 'refused', against: 2 },
      ],
    });
  });

  it('has the outcome that all entries have in common, and is divided where none is approved', () => {
    const both = (second: Vote) => ({ ballots: [[NO, second]], quorum: 1, entries: ['a', 'b'] });
    expect(tally('unanimous', both(NO), 1)).toMatchObject({ outcome: 'refused' });
    expect(tally('unanimous', both(ABSTAINED), 1)).toMatchObject({ outcome: 'divided' });
  });

  it('does not depend on the order of the ballots, and swaps sides with the votes', () => {
    const votes = fc.array(fc.constantFrom<Vote>(YES, NO, ABSTAINED), { maxLength: 9 });
    fc.assert(
      fc.property(votes, fc.constantFrom('unanimous', 'majority'), (cast, rule) => {
        const { outcome } = tally(rule, panel(cast), 9);
        expect(tally(rule, panel([...cast].reverse()), 9)).toMatchObject({ outcome: outcome ?? null });
        const swapped = tally(rule, panel(cast.map((vote) => (vote === null ? null : !vote))), 9);
        const other = { approved: 'refused', refused: 'approved' }[String(outcome)] ?? outcome;
        expect(swapped).toMatchObject({ outcome: other ?? null });
      }),
    );
  });
});
