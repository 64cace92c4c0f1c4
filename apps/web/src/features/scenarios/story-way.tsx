import { useQuery } from '@tanstack/react-query';
import { Card, Flex, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { type DiagramMark } from '../../ui/diagram/diagram-mark';
import { DiagramWithList } from '../../ui/diagram/diagram-with-list';
import { ProblemNote } from '../../ui/problem-note';
import { FaultList } from './fault-list';
import { scenariosQuery, wayQuery } from './scenario-queries';
import { scenarioTexts } from './scenario-texts';
import { triedIn } from './tried-in';

interface StoryWayProps {
  readonly run: Schema<'ScenarioRunDto'>;
  readonly result: Schema<'ScenarioResultDto'>;
}

/** The way of one story on the diagram, where it ended, and what came otherwise. */
export function StoryWay({ run, result }: StoryWayProps) {
  const texts = useTexts(scenarioTexts);
  const folder = useQuery(scenariosQuery(triedIn(run)));
  const way = useQuery(wayQuery(run.id, result.no));
  return (
    <Card title={texts.way(result.name)}>
      <ProblemNote problem={folder.error ?? way.error} />
      {folder.data !== undefined && way.data !== undefined ? (
        <Flex vertical gap="middle">
          {result.faults.length > 0 && <FaultList faults={result.faults} />}
          <Way diagram={folder.data.diagram} way={way.data} label={texts.way(result.name)} />
        </Flex>
      ) : (
        <Skeleton active />
      )}
    </Card>
  );
}

interface WayProps {
  readonly diagram: string;
  readonly way: Schema<'ScenarioWayDto'>;
  readonly label: string;
}

function Way({ diagram, way: { path, flows }, label }: WayProps) {
  const texts = useTexts(scenarioTexts);
  const last = path.at(-1)?.id;
  const [selected, select] = useState(last);
  const marks = useMemo(
    (): readonly DiagramMark[] => [
      ...(last === undefined ? [] : [{ element: last, look: 'current' } as const]),
      ...[...new Set([...path.map(({ id }) => id), ...flows])].map((element) => ({ element, look: 'walked' }) as const),
    ],
    [path, flows, last],
  );
  return (
    <DiagramWithList
      xml={diagram}
      label={label}
      marks={marks}
      selected={selected}
      onSelect={select}
      listLabel={texts.wayList}
      empty={texts.noWay}
      items={path.map(({ id, name }, index) => ({ key: String(index), element: id, title: `${String(index + 1)}. ${name}` }))}
    />
  );
}
