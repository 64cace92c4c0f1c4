import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { type DiagramMark } from '../../ui/diagram/diagram-mark';
import { DiagramWithList } from '../../ui/diagram/diagram-with-list';
import { elementWords, typeWord } from '../../ui/diagram/element-words';
import { runningTexts } from './running-texts';

type Standing = Schema<'RunningElementDto'>;

interface RunningDiagramProps {
  readonly folder: Schema<'FolderDto'>;
  readonly elements: readonly Standing[];
  readonly selected: string | undefined;
  readonly onSelect: (element: string) => void;
}

/** What was there first when an element has several: trouble before delay before the rest. */
function lookOf({ incidents, overdue }: Standing): DiagramMark['look'] {
  if (incidents > 0) return 'error';
  return overdue > 0 ? 'warning' : 'busy';
}

/** How many cases stand at each element; overdue ones and incidents stand out. */
export function RunningDiagram({ folder, elements, selected, onSelect }: RunningDiagramProps) {
  const texts = useTexts(runningTexts);
  const words = useTexts(elementWords);
  const busiest = elements.toSorted((a, b) => b.overdue - a.overdue || b.cases - a.cases);
  const nameOf = (id: string): string => {
    const found = folder.elements.find((each) => each.id === id);
    return found?.name ?? typeWord(words, found?.type ?? id);
  };
  return (
    <DiagramWithList
      xml={folder.diagram}
      label={texts.diagram}
      height={480}
      marks={elements.map((each) => ({ element: each.element, look: lookOf(each), badge: texts.badge(each.cases, each.overdue) }))}
      selected={selected}
      onSelect={onSelect}
      listLabel={texts.elements}
      empty={texts.none}
      items={busiest.map((each) => ({ key: each.element, element: each.element, title: nameOf(each.element), text: texts.counts(each) }))}
    />
  );
}
