import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { DiagramWithList } from '../../ui/diagram/diagram-with-list';
import { elementWords, typeWord } from '../../ui/diagram/element-words';
import { definitionTexts } from './definition-texts';
import { valueOfFact } from './value-of-fact';

/** The diagram, and each element with what it says. */
export function VersionDiagram({ folder }: { readonly folder: Schema<'FolderDto'> }) {
  const texts = useTexts(definitionTexts);
  const words = useTexts(elementWords);
  const [selected, select] = useState<string>();
  const textOf = (fact: Schema<'ElementFactDto'>): string =>
    fact.kind === 'applicant' ? texts.kinds.applicant : texts.fact(texts.kinds[fact.kind], valueOfFact(fact, folder));
  return (
    <DiagramWithList
      xml={folder.diagram}
      label={texts.diagram(folder.name)}
      height={520}
      selected={selected}
      onSelect={select}
      listLabel={texts.elements}
      empty={texts.nothing}
      items={folder.elements
        .filter(({ name, facts }) => name !== undefined || facts.length > 0)
        .map(({ id, name, type, facts }) => ({
          key: id,
          element: id,
          title: name === undefined ? typeWord(words, type) : texts.named(name, typeWord(words, type)),
          ...(facts.length > 0 && { text: facts.map(textOf).join(texts.factSeparator) }),
        }))}
    />
  );
}
