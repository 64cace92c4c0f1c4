import { Flex } from 'antd';
import { useTexts } from '../../texts/language';
import { type Roster } from './roster-queries';
import { FATES } from './fates';
import { rosterTexts } from './roster-texts';

/** How many lines had which fate; fates without a line are left out. */
export function RosterCounts({ counts }: Pick<Roster, 'counts'>) {
  const { fates } = useTexts(rosterTexts);
  return (
    <Flex gap="small" wrap>
      {FATES.filter((fate) => (counts[fate] ?? 0) > 0).map((fate) => (
        <span key={fate}>{`${fates[fate]} ${String(counts[fate])}`}</span>
      ))}
    </Flex>
  );
}
