import { type Choice, type Match } from './policy';

/** Matches by their outputs' places in the lists of output values, column by column from the left; equal ones keep the order of the table. */
export function rank(matches: readonly Match[], { listRanks, equal }: Choice): readonly Match[] {
  const ranks = listRanks();
  const placesOf = ({ outputs }: Match): readonly number[] =>
    ranks.map((values, column) => {
      const at = values.findIndex((value) => equal(value, outputs[column]));
      return at < 0 ? values.length : at;
    });
  return matches
    .map((match) => ({ match, places: placesOf(match) }))
    .toSorted((a, b) => a.places.map((place, column) => place - (b.places[column] ?? 0)).find((difference) => difference !== 0) ?? 0)
    .map(({ match }) => match);
}
