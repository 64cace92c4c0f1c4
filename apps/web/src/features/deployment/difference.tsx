import { Empty, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useLanguage, useTexts } from '../../texts/language';
import { type DiagramMark } from '../../ui/diagram/diagram-mark';
import { Diagram } from '../../ui/diagram/diagram';
import { DiagramWithList } from '../../ui/diagram/diagram-with-list';
import { elementWords, typeWord } from '../../ui/diagram/element-words';
import { deploymentTexts } from './deployment-texts';
import styles from './deployment.module.css';

type ElementChange = Schema<'ElementChangeDto'>;

interface DifferenceProps {
  readonly checked: Schema<'CheckedUploadDto'>;
  readonly difference: Schema<'FolderChangeDto'>;
  readonly running: Schema<'VersionDetailDto'>;
}

/** What differs from the version in force: elements on both diagrams and in words, then the other files line by line. */
export function Difference({ checked, difference: { elements, files }, running }: DifferenceProps) {
  const texts = useTexts(deploymentTexts);
  const [selected, select] = useState<string>();
  const now = useItems(elements);
  if (elements.length === 0 && files.length === 0) return <Empty description={texts.noDifference} />;
  const marks = elements.map(({ id, change }): DiagramMark => ({ element: id, look: change, badge: texts.changes[change] }));
  return (
    <Flex vertical gap="middle">
      {elements.length > 0 && (
        <>
          <Typography.Text strong>{texts.newDiagram}</Typography.Text>
          <DiagramWithList
            xml={checked.diagram}
            label={texts.newDiagram}
            marks={marks}
            selected={selected}
            onSelect={select}
            listLabel={texts.changedElements}
            empty={texts.noDifference}
            items={now}
          />
          <Typography.Text strong>{texts.oldDiagram(running.version)}</Typography.Text>
          <Diagram
            xml={running.folder.diagram}
            label={texts.oldDiagram(running.version)}
            marks={marks}
            selected={selected}
            onSelect={select}
            height={320}
          />
        </>
      )}
      <Files files={files} />
    </Flex>
  );
}

function useItems(elements: readonly ElementChange[]) {
  const texts = useTexts(deploymentTexts);
  const words = useTexts(elementWords);
  const aspects: Readonly<Record<string, string>> = texts.aspects;
  const told = (names: readonly string[]): string =>
    [...new Set(names.map((name) => aspects[name] ?? texts.otherAspect))].join(texts.comma);
  return elements.map(({ id, name, type, change, aspects: names }) => ({
    key: id,
    element: id,
    title: `${texts.changes[change]} · ${name ?? typeWord(words, type)}`,
    text: names.length === 0 ? typeWord(words, type) : texts.differsIn(told(names)),
  }));
}

function Files({ files }: { readonly files: readonly Schema<'FileChangeDto'>[] }) {
  const texts = useTexts(deploymentTexts);
  const { language } = useLanguage();
  if (files.length === 0) return null;
  return (
    <section aria-label={texts.files}>
      <Typography.Text strong>{texts.files}</Typography.Text>
      {files.map(({ file, change, lines }) => (
        <div key={file}>
          <Tag>{texts.changes[change]}</Tag>
          <code>{file}</code>
          {lines.length > 0 && (
            <ul className={styles['lines']}>
              {lines.map((line) => (
                <li key={line.en}>{line[language]}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}
