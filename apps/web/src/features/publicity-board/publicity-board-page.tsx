import { Flex } from 'antd';
import { useMayDo } from '../../session/me';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { Board } from './board';
import { boardTexts } from './board-texts';
import { OwedEvidence } from './owed-evidence';

/** What is public and what somebody still owes of it; who reads no cases, as village committees, gives evidence and no more. */
export function PublicityBoardPage() {
  const texts = useTexts(boardTexts);
  const readsCases = useMayDo()(['read-cases']);
  return (
    <Flex vertical gap="large">
      <PageTitle>{texts.title}</PageTitle>
      <OwedEvidence />
      {readsCases && <Board />}
    </Flex>
  );
}
