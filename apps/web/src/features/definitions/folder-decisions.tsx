import { Empty, Flex } from 'antd';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { DecisionTable } from '../../ui/decision-table/decision-table';
import { definitionTexts } from './definition-texts';

/** Every decision as a table. */
export function FolderDecisions({ decisions }: { readonly decisions: readonly Schema<'DecisionDto'>[] }) {
  const texts = useTexts(definitionTexts);
  if (decisions.length === 0) return <Empty description={texts.nothing} />;
  return (
    <Flex vertical gap="large">
      {decisions.map((decision) => (
        <DecisionTable key={decision.id} decision={decision} />
      ))}
    </Flex>
  );
}
