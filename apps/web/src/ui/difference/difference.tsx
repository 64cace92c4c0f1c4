import { Empty, Flex, Typography } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { type DiagramMark } from '../diagram/diagram-mark';
import { Diagram } from '../diagram/diagram';
import { DiagramWithList } from '../diagram/diagram-with-list';
import { elementWords, typeWord } from '../diagram/element-words';
import { ChangedFiles } from './changed-files';
import { differenceTexts } from './difference-texts';

type ElementChange = Schema<'ElementChangeDto'>;

/** A diagram as it is drawn, and what it is. */
interface Drawn {
  readonly diagram: string;
  readonly label: string;
}

interface DifferenceProps {
  readonly difference: Schema<'FolderChangeDto'>;
  readonly before: Drawn;
  readonly after: Drawn;
}

/** What differs between two folders: elements on both diagrams and in words, then the other files line by line. */
export function Difference({ difference: { elements, files }, before, after }: DifferenceProps) {
  const texts = useTexts(differenceTexts);
  const [selected, select] = useState(elements[0]?.id);
  const items = useItems(elements);
  if (elements.length === 0 && files.length === 0) return <Empty description={texts.noDifference} />;
  const marks = elements.map(({ id, change }): DiagramMark => ({ element: id, look: change, badge: texts.changes[change] }));
  const shown = { marks, selected, onSelect: select };
  return (
    <Flex vertical gap="middle">
      {elements.length > 0 && (
        <>
          <Typography.Text strong>{after.label}</Typography.Text>
          <DiagramWithList
            {...shown}
            xml={after.diagram}
            label={after.label}
            listLabel={texts.changedElements}
            empty={texts.noDifference}
            items={items}
          />
          <Typography.Text strong>{before.label}</Typography.Text>
          <Diagram {...shown} xml={before.diagram} label={before.label} height={320} />
        </>
      )}
      <ChangedFiles files={files} />
    </Flex>
  );
}

function useItems(elements: readonly ElementChange[]) {
  const texts = useTexts(differenceTexts);
  const words = useTexts(elementWords);
  const aspects: Readonly<Record<string, string>> = texts.aspects;
  const told = (names: readonly string[]): string =>
    [...new Set(names.map((name) => aspects[name] ?? texts.otherAspect))].join(texts.comma);
  const what = ({ type, from, to }: ElementChange): string => (type === 'flow' ? texts.way(from, to) : typeWord(words, type));
  return elements.map((element) => ({
    key: element.id,
    element: element.id,
    title: `${texts.changes[element.change]} · ${element.name ?? typeWord(words, element.type)}`,
    text: element.aspects.length === 0 ? what(element) : `${what(element)}${texts.colon}${texts.differsIn(told(element.aspects))}`,
  }));
}
