import { Flex } from 'antd';
import { useTexts } from '../../texts/language';
import { type Roster } from './roster-queries';
import { FATES } from './fates';
import { rosterTexts } from './roster-texts';

/** How many lines had which fate; fates without a line are left out. */
export function RosterCounts({ counts }: Pick<Roster, 'counts'>) {
  const { fates } = useTexts(rosterTexts);
  // The document says an object; it holds a number for each fate.
  const numbers = counts as Readonly<Record<string, number | undefined>>;
  return (
    <Flex gap="small" wrap>
      {FATES.filter((fate) => (numbers[fate] ?? 0) > 0).map((fate) => (
        <span key={fate}>{`${fates[fate]} ${String(numbers[fate])}`}</span>
      ))}
    </Flex>
  );
}
