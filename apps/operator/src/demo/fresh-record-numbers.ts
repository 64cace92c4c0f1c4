import { type Scenario } from '#scenarios';

/** The story with other numbers for the records that stand before it, wherever it names them: a number is given once, and a demo is played often. */
export function withFreshRecordNumbers(scenario: Scenario, mark: string): Scenario {
  const numbers = (scenario.records ?? []).map(({ number }) => number);
  const text = numbers.reduce((told, number) => told.replaceAll(`"${number}"`, `"${number}-${mark}"`), JSON.stringify(scenario));
  return JSON.parse(text) as Scenario;
}
