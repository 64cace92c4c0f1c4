import { type Panel } from '#bpmn';
import { type PanelProgress, type Vote } from '../case-state';
import { type JsonObject } from '../json';

/** What a panel, or its vote on one entry, has come to; `partly-approved` only where it voted on several entries. */
type PanelOutcome = 'approved' | 'refused' | 'divided' | 'no-quorum';

type Count = Readonly<Record<'for' | 'against' | 'abstained', number>>;

/** When votes are unanimous, a majority or enough; abstentions count as answers but for neither side. */
const RULES = {
  unanimous: ({ for: yes, against, abstained }) => (abstained > 0 ? 'divided' : sideOf(against === 0 && yes > 0, yes === 0 && against > 0)),
  majority: ({ for: yes, against, abstained }) => {
    const half = (yes + against + abstained) / 2;
    return sideOf(yes > half, against > half);
  },
  'at-least': ({ for: yes }, atLeast) => (yes >= atLeast ? 'approved' : 'refused'),
} as const satisfies Record<Panel['rule'], (count: Count, atLeast: number) => PanelOutcome>;

/**
 * The result of a closed panel, without a word on who voted how: seats, answers, whether the quorum was there, outcome and votes; and the same
 * entry by entry where the panel voted on entries.
 */
export function tally(rule: Panel['rule'], { ballots, entries, quorum, atLeast = 0 }: PanelProgress, seats: number): JsonObject {
  const enough = ballots.length >= quorum;
  const resultOf = (index: number): Count & { readonly outcome: PanelOutcome } => {
    const count = countVotes(ballots.map((ballot) => ballot[index] ?? null));
    return { outcome: enough ? RULES[rule](count, atLeast) : 'no-quorum', ...count };
  };
  const common = { seats, answered: ballots.length, quorum: enough };
  if (entries === undefined) return { ...common, ...resultOf(0) };
  const each = entries.map((entry, index) => ({ entry, ...resultOf(index) }));
  return { ...common, outcome: together(each.map(({ outcome }) => outcome)), entries: each };
}

function sideOf(approved: boolean, refused: boolean): PanelOutcome {
  if (approved) return 'approved';
  return refused ? 'refused' : 'divided';
}

function countVotes(votes: readonly Vote[]): Count {
  const count = (wanted: Vote): number => votes.filter((vote) => vote === wanted).length;
  return { for: count(true), against: count(false), abstained: count(null) };
}

function together(outcomes: readonly PanelOutcome[]): PanelOutcome | 'partly-approved' {
  const [first = 'refused', ...others] = outcomes;
  if (others.every((outcome) => outcome === first)) return first;
  return outcomes.includes('approved') ? 'partly-approved' : 'divided';
}
