import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Flex } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { DiagramWithList } from '../../ui/diagram/diagram-with-list';
import { scenariosQuery } from './scenario-queries';
import { scenarioTexts } from './scenario-texts';
import styles from './scenarios.module.css';
import { triedIn } from './tried-in';

type Kind = Schema<'ScenarioCoverageDto'>;

interface CoverageProps {
  readonly run: Schema<'ScenarioRunDto'>;
  readonly coverage: readonly Kind[];
}

/** What no story has touched: elements and flows on the diagram, everything in words. */
export function Coverage({ run, coverage }: CoverageProps) {
  const texts = useTexts(scenarioTexts);
  const missing = coverage.flatMap((each) => each.missing.map(({ id, name }) => ({ kind: each.kind, id, name })));
  return (
    <Card title={texts.coverage}>
      <Flex vertical gap="middle">
        <ul className={styles['counts']}>
          {coverage
            .filter(({ total }) => total > 0)
            .map((each) => (
              <li key={each.kind}>{texts.touched(texts.kinds[each.kind], each.total - each.missing.length, each.total)}</li>
            ))}
        </ul>
        {missing.length === 0 ? <Alert type="success" showIcon title={texts.whole} /> : <Untouched run={run} missing={missing} />}
      </Flex>
    </Card>
  );
}

interface UntouchedProps {
  readonly run: Schema<'ScenarioRunDto'>;
  readonly missing: readonly { readonly kind: Kind['kind']; readonly id: string; readonly name: string }[];
}

function Untouched({ run, missing }: UntouchedProps) {
  const texts = useTexts(scenarioTexts);
  const { data } = useQuery(scenariosQuery(triedIn(run)));
  const [selected, select] = useState<string>();
  if (data === undefined) return null;
  const drawn = missing.filter(({ kind }) => kind === 'node' || kind === 'flow');
  const nameOf = ({ kind, name }: UntouchedProps['missing'][number]): string => {
    const [table = name, row] = name.split('#');
    return kind === 'decision' && row !== undefined ? texts.row(table, row) : name;
  };
  return (
    <DiagramWithList
      xml={data.diagram}
      label={texts.coverage}
      marks={drawn.map(({ id }) => ({ element: id, look: 'warning' }))}
      selected={selected}
      onSelect={select}
      listLabel={texts.coverage}
      empty={texts.whole}
      items={missing.map((each) => ({
        key: `${each.kind} ${each.id}`,
        ...(drawn.includes(each) && { element: each.id }),
        title: nameOf(each),
        text: texts.kinds[each.kind],
      }))}
    />
  );
}
